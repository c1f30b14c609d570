package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.DeviceModel;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.hislip.HislipServer;
import dev.crosspoint.simulation.instrument.FaultyTwin;
import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.ps6000.PicoScope6402CTwin;
import dev.crosspoint.simulation.instrument.ps6000.Ps6000Server;
import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.SerialLine;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.vxi11.Vxi11Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A bench on which everything is simulated: one device in one circuit on one timeline, and twins that are wired to it and
 * answer on loopback ports until the bench is closed.
 */
public final class SimulatedBench implements AutoCloseable {
    /** Longest program message that a twin takes, in bytes: an arbitrary waveform of a million points is 4 MB. */
    private static final int LONGEST_MESSAGE = 1 << 23;

    private final Timeline timeline;
    /** Ends each server. */
    private final List<Runnable> servers = new ArrayList<>();

    private final List<Twin> closing = new ArrayList<>();

    private final Map<String, ServedTwin> twins = new LinkedHashMap<>();
    private final Map<String, PicoScope6402CTwin> picoScopes = new LinkedHashMap<>();
    private final Map<String, FaultyTwin> instruments = new LinkedHashMap<>();
    private final Map<String, Integer> socketPorts = new HashMap<>();
    private Optional<Vxi11Server> vxi11 = Optional.empty();
    private Optional<HislipServer> hislip = Optional.empty();

    /**
     * Starts a bench.
     *
     * @param settings what stands on it; its own seed gives way to {@code seed}
     * @param device the device under the probes
     * @param temperature its temperature in K
     * @param seed what all chance follows from; the device and each twin have their own part of it
     * @param pace how fast its time passes
     * @param portBase TCP port of the first twin, the others on those that follow; any free ports if empty
     * @throws IllegalArgumentException if the settings do not make a bench
     * @throws IOException if a port is taken
     */
    public static SimulatedBench start(
            SimulatedBenchSettings settings,
            DeviceParameters device,
            double temperature,
            long seed,
            Pace pace,
            OptionalInt portBase)
            throws IOException {
        requireOneTwinPerTerminal(settings);
        SimulatedBench bench = new SimulatedBench(pace);
        try {
            bench.serve(settings, partOfSeed -> device.create(partOfSeed, temperature), seed, portBase);
            return bench;
        } catch (IOException | RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    private SimulatedBench(Pace pace) {
        this.timeline = new Timeline(pace);
    }

    /** The circuit has one pair of terminals for a source-measure unit, and one for a generator. */
    private static void requireOneTwinPerTerminal(SimulatedBenchSettings settings) {
        Map<String, String> names = new HashMap<>();
        settings.twins().forEach((name, twin) -> {
            String place = twin.model().isOscilloscope()
                    ? "serial number " + twin.serialNumber()
                    : twin.model().role() + "'s terminals";
            String other = names.put(place, name);
            if (other != null) {
                throw new IllegalArgumentException("a simulated bench has the " + place + " once, but " + other
                        + " and " + name + " both have it");
            }
        });
    }

    private void serve(
            SimulatedBenchSettings settings, LongFunction<DeviceModel> device, long seed, OptionalInt portBase)
            throws IOException {
        SplittableGenerator seeds = RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed);
        DeviceCircuit circuit = new DeviceCircuit(settings.circuit(), device.apply(seeds.nextLong()));
        BenchWiring wiring = new BenchWiring(
                timeline, circuit, settings.commandLatency(), settings.circuit().mainsFrequency());
        for (Map.Entry<String, TwinSettings> entry : settings.twins().entrySet()) {
            String name = entry.getKey();
            TwinSettings twin = entry.getValue();
            TwinModel model = twin.model();
            String address;
            Optional<String> libraryServer = Optional.empty();
            if (model == TwinModel.PICOSCOPE_6402C) {
                PicoScope6402CTwin picoScope = wiring.picoScope(twin, seeds.nextLong());
                picoScopes.put(name, picoScope);
                address = "PS6000::" + twin.serialNumber();
                Ps6000Server server = Ps6000Server.start(name, picoScope, timeline, nextPort(portBase));
                servers.add(server::close);
                libraryServer = Optional.of(server.address());
            } else {
                Twin faultless = wiring.twin(name, twin, seeds.nextLong());
                closing.add(faultless);
                FaultyTwin instrument = new FaultyTwin(faultless, twin.faults(), timeline, seeds.nextLong());
                instruments.put(name, instrument);
                address = "TCPIP0::127.0.0.1::" + serve(name, instrument, portBase) + "::SOCKET";
            }
            twins.put(name, new ServedTwin(name, model.role(), model.title(), address, libraryServer));
        }
        serveOtherwise(settings);
    }

    /** Serves those twins that are to be reached by other means than a socket. */
    private void serveOtherwise(SimulatedBenchSettings settings) throws IOException {
        for (Map.Entry<String, TwinSettings> entry : settings.twins().entrySet()) {
            if (instruments.containsKey(entry.getKey())) {
                serveBy(entry.getValue().connection(), entry.getKey());
            }
        }
    }

    private void serveBy(TwinConnection connection, String name) throws IOException {
        switch (connection) {
            case SOCKET -> {}
            case VXI_11 -> {
                if (vxi11.isEmpty()) {
                    serveByVxi11(OptionalInt.empty());
                }
                twins.computeIfPresent(name, (key, twin) -> twin.at(vxi11Address(key)));
            }
            case HISLIP -> {
                if (hislip.isEmpty()) {
                    serveByHislip(0);
                }
                twins.computeIfPresent(name, (key, twin) -> twin.at(hislipAddress(key)));
            }
            case SERIAL -> {
                SerialLine line = SerialLine.to(socketPorts.get(name));
                servers.add(line::close);
                twins.computeIfPresent(name, (key, twin) -> twin.at("ASRL" + line.port() + "::INSTR"));
            }
        }
    }

    /**
     * Serves all twins by VXI-11 as well.
     *
     * @param portmapper port of a portmapper, {@link Vxi11Server#PORTMAPPER_PORT} for clients that look for one; empty for none
     * @throws IOException if a port is taken, or not allowed to this user
     */
    public void serveByVxi11(OptionalInt portmapper) throws IOException {
        Vxi11Server server = Vxi11Server.start(instruments, timeline, portmapper, LONGEST_MESSAGE);
        vxi11 = Optional.of(server);
        servers.add(server::close);
    }

    /**
     * Serves all twins by HiSLIP as well.
     *
     * @param port TCP port, {@link HislipServer#PORT} for clients that know no other; 0 for any that is free
     * @throws IOException if the port is taken
     */
    public void serveByHislip(int port) throws IOException {
        HislipServer server = HislipServer.start(instruments, timeline, port, LONGEST_MESSAGE);
        hislip = Optional.of(server);
        servers.add(server::close);
    }

    /**
     * Announces the twins to programs on this computer by multicast DNS, as LXI instruments announce themselves: each at its
     * socket, and the first one, which VXI-11 and HiSLIP find without knowing its name, also by those of them that serve it by
     * now. They are found some seconds later, when it is sure that nobody else has their names (RFC 6762, 8.1).
     *
     * @throws IOException if this computer has no multicast on its loopback network
     */
    public void announce() throws IOException, InterruptedException {
        Announcer announcer = new Announcer();
        servers.add(announcer::close);
        boolean isFirst = true;
        for (Map.Entry<String, FaultyTwin> entry : instruments.entrySet()) {
            String name = entry.getKey();
            String title = twins.get(name).model() + " (" + name + ")";
            Map<String, String> properties =
                    TwinIdentity.properties(entry.getValue().identity());
            announcer.add("_scpi-raw._tcp", title, socketPorts.get(name), properties);
            if (isFirst && hislip.isPresent()) {
                announcer.add("_hislip._tcp", title, hislip.get().port(), properties);
            }
            if (isFirst && portmapperPort().isPresent()) {
                announcer.add("_vxi-11._tcp", title, portmapperPort().getAsInt(), properties);
                // An instrument's web page would be here. There is none, and whoever finds LXI goes on by VXI-11.
                announcer.add("_lxi._tcp", title, portmapperPort().getAsInt(), properties);
            }
            isFirst = false;
        }
    }

    /** Returns the port of the portmapper, if there is one. */
    public OptionalInt portmapperPort() {
        return vxi11.map(Vxi11Server::portmapperPort).orElse(OptionalInt.empty());
    }

    /** Returns all addresses of a twin, that of the bench file first. */
    public List<String> addresses(String name) {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(twins.get(name).resourceString());
        if (instruments.containsKey(name)) {
            vxi11.ifPresent(server -> addresses.add(vxi11Address(name)));
            hislip.ifPresent(server -> addresses.add(hislipAddress(name)));
        }
        return List.copyOf(addresses);
    }

    private String vxi11Address(String name) {
        Vxi11Server server = vxi11.orElseThrow();
        boolean isFound = server.portmapperPort().equals(OptionalInt.of(Vxi11Server.PORTMAPPER_PORT));
        return "TCPIP0::127.0.0.1::" + server.deviceName(name) + (isFound ? "" : "," + server.corePort()) + "::INSTR";
    }

    private String hislipAddress(String name) {
        HislipServer server = hislip.orElseThrow();
        boolean isFound = server.port() == HislipServer.PORT;
        return "TCPIP0::127.0.0.1::" + server.subAddress(name) + (isFound ? "" : "," + server.port()) + "::INSTR";
    }

    /** Returns the port on which a twin answers from now on. */
    private int serve(String name, MessageHandler handler, OptionalInt portBase) throws IOException {
        TwinServer server = TwinServer.start(name, handler, timeline, nextPort(portBase), LONGEST_MESSAGE);
        servers.add(server::close);
        socketPorts.put(name, server.port());
        return server.port();
    }

    private int nextPort(OptionalInt portBase) {
        return portBase.isPresent() ? portBase.getAsInt() + servers.size() : 0;
    }

    /** Returns the twins by the names of their instruments, in the order of the settings. */
    public Map<String, ServedTwin> twins() {
        return Collections.unmodifiableMap(twins);
    }

    /** Returns the simulated PicoScopes, which no port but the library of their maker leads to, by the names of instruments. */
    public Map<String, PicoScope6402CTwin> picoScopes() {
        return Collections.unmodifiableMap(picoScopes);
    }

    /** Returns the twins that take messages, by the names of instruments, for who speaks to them without a port. */
    public Map<String, PolledInstrument> instruments() {
        return Collections.unmodifiableMap(instruments);
    }

    /** Returns the time of the bench. */
    public Timeline timeline() {
        return timeline;
    }

    /** Cuts all connections and ends all waits. */
    @Override
    public void close() {
        timeline.close();
        servers.forEach(Runnable::run);
        closing.forEach(Twin::close);
    }
}
