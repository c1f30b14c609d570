package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * The twin of an oscilloscope on a loopback port: x1 probes with channel 1 at a voltage and channel 2 at half of it, channel 3 at
 * half of it through an x10 probe, channel 4 at nothing.
 *
 * @param <T> the twin
 */
public abstract class OscilloscopeFixture<T extends Twin> implements AutoCloseable {
    /** Simulated time in ns that each command takes. */
    public static final long LATENCY = 100_000;

    /** Makes the twin. */
    @FunctionalInterface
    public interface Maker<T> {
        T make(Timeline timeline, UnitSettings unit, Circuit circuit, List<Probe> probes);
    }

    public final Timeline timeline;
    public final T twin;
    public final TwinServer server;
    public final RawClient client;

    /** Serves what {@code maker} makes; {@code voltage} in V follows the bench's time in s. */
    protected OscilloscopeFixture(
            Pace pace,
            UnitSettings unit,
            Maker<T> maker,
            Function<T, CircuitObserver> observer,
            DoubleUnaryOperator voltage)
            throws IOException {
        timeline = new Timeline(pace);
        ScriptedCircuit circuit = new ScriptedCircuit(voltage);
        List<Probe> probes =
                List.of(Probe.at(Node.DRIVE, 1), Probe.at(Node.CAPACITOR, 1), Probe.at(Node.CAPACITOR, 10), Probe.NONE);
        twin = maker.make(timeline, unit, circuit, probes);
        circuit.observedBy(observer.apply(twin));
        server = TwinServer.start(unit.name(), twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
    }

    /** Asks for the oldest error. */
    protected abstract String error() throws IOException;

    /** Returns what {@link #error} is where there is none. */
    protected abstract String noError();

    /** Sends each line; requires that none of them is answered or causes an error. */
    public void set(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        String error = error();
        if (!error.equals(noError())) {
            throw new AssertionError(error + " after " + String.join(" / ", lines));
        }
    }

    /** Returns what the instrument says is wrong after {@code line}. */
    public String errorOf(String line) throws IOException {
        client.write(line);
        return error();
    }

    /** Returns the block that answers a query. */
    public byte[] block(String query) throws IOException {
        client.write(query);
        return client.readBlock();
    }

    /** Lets so many s of the bench's time pass. */
    public void letPass(double seconds) throws InterruptedException {
        timeline.sleepUntil(timeline.now() + Math.round(seconds * 1e9));
    }

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
