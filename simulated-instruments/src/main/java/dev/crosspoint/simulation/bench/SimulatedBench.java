package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.instrument.FaultyTwin;
import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.b2900.B2902ASettings;
import dev.crosspoint.simulation.instrument.b2900.B2902ATwin;
import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A bench on which everything is simulated: one device in one circuit on one timeline, and twins that are wired to it and
 * answer on loopback ports until the bench is closed.
 */
public final class SimulatedBench implements AutoCloseable {
    /** Longest program message that a twin takes, in bytes. */
    private static final int LONGEST_MESSAGE = 1 << 20;
    /** What is at the terminals of a channel that is wired to nothing. */
    private static final CircuitParameters UNWIRED = new CircuitParameters(10e-12, 0);

    private static final OpenContact NOTHING = new OpenContact(10e12);

    private final Timeline timeline;
    private final List<TwinServer> servers = new ArrayList<>();
    private final Map<String, ServedTwin> twins = new LinkedHashMap<>();

    /**
     * Starts a bench.
     *
     * @param settings what stands on it; its own seed gives way to {@code seed}
     * @param device the device under the probes
     * @param seed what all chance follows from; the device and each twin have their own part of it
     * @param pace how fast its time passes
     * @param portBase TCP port of the first twin, the others on those that follow; any free ports if empty
     * @throws IllegalArgumentException if the settings do not make a bench
     * @throws IOException if a port is taken
     */
    public static SimulatedBench start(
            SimulatedBenchSettings settings, DeviceParameters device, long seed, Pace pace, OptionalInt portBase)
            throws IOException {
        requireOneTwinPerDevice(settings);
        SimulatedBench bench = new SimulatedBench(pace);
        try {
            bench.serve(settings, device, seed, portBase);
            return bench;
        } catch (IOException | RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    private SimulatedBench(Pace pace) {
        this.timeline = new Timeline(pace);
    }

    private static void requireOneTwinPerDevice(SimulatedBenchSettings settings) {
        if (settings.twins().size() != 1) {
            throw new IllegalArgumentException("a simulated bench has exactly 1 twin, as its circuit has one pair of"
                    + " terminals, but there are " + settings.twins().size() + ": "
                    + String.join(", ", settings.twins().keySet()));
        }
    }

    private void serve(SimulatedBenchSettings settings, DeviceParameters device, long seed, OptionalInt portBase)
            throws IOException {
        SplittableGenerator seeds = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed);
        DeviceCircuit circuit = new DeviceCircuit(settings.circuit(), device.create(seeds.nextLong()));
        for (Map.Entry<String, TwinSettings> entry : settings.twins().entrySet()) {
            String name = entry.getKey();
            TwinSettings twin = entry.getValue();
            MessageHandler handler = new FaultyTwin(
                    twin(name, twin, settings, circuit, seeds.nextLong()), twin.faults(), timeline, seeds.nextLong());
            int port = portBase.isPresent() ? portBase.getAsInt() + servers.size() : 0;
            TwinServer server = TwinServer.start(name, handler, timeline, port, LONGEST_MESSAGE);
            servers.add(server);
            String address = "TCPIP0::127.0.0.1::" + server.port() + "::SOCKET";
            twins.put(
                    name, new ServedTwin(name, twin.model().role(), twin.model().title(), address));
        }
    }

    private Twin twin(
            String name, TwinSettings settings, SimulatedBenchSettings bench, DeviceCircuit circuit, long seed) {
        List<Wiring> wiring = new ArrayList<>();
        for (int channel = 1; channel <= 2; channel++) {
            DeviceCircuit wired =
                    channel == settings.channel() ? circuit : new DeviceCircuit(UNWIRED, NOTHING.create(seed));
            wiring.add(new Wiring(wired, wired.terminal()));
        }
        B2902ASettings unit = new B2902ASettings(
                name,
                settings.serialNumber(),
                settings.calibration(),
                settings.interlockClosed(),
                Math.round(bench.commandLatency() * 1e9),
                seed);
        return switch (settings.model()) {
            case KEYSIGHT_B2902A -> new B2902ATwin(timeline, unit, wiring);
        };
    }

    /** Returns the twins by the names of their instruments, in the order of the settings. */
    public Map<String, ServedTwin> twins() {
        return Collections.unmodifiableMap(twins);
    }

    /** Returns the time of the bench. */
    public Timeline timeline() {
        return timeline;
    }

    /** Cuts all connections and ends all waits. */
    @Override
    public void close() {
        timeline.close();
        servers.forEach(TwinServer::close);
    }
}
