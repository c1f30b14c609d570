package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.instrument.Twin;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.server.ConformanceCases;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;

/** A twin of a source-measure unit with a device at its terminals, served on a loopback port. */
public final class SourceMeasureFixture implements ConformanceCases.Fixture {
    /** Makes the twin. */
    @FunctionalInterface
    public interface Maker {
        Twin make(Timeline timeline, Wiring wiring);
    }

    private final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    private final RawClient client;
    private final Twin twin;
    private final TwinServer server;

    public SourceMeasureFixture(DeviceParameters device, Maker maker) throws IOException {
        DeviceCircuit circuit = new DeviceCircuit(new CircuitParameters(1e-12, 0), device.create(1));
        twin = maker.make(timeline, new Wiring(circuit, circuit.terminal()));
        server = TwinServer.start("smu", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
    }

    /** Returns the time of the bench. */
    public Timeline timeline() {
        return timeline;
    }

    /** Returns a client that is connected. */
    @Override
    public RawClient client() {
        return client;
    }

    /** Sends each line; requires that none of them is answered or causes an error. */
    public void set(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        String error = client.query("SYST:ERR?");
        if (!error.equals("0,\"No error\"")) {
            throw new AssertionError(error + " after " + String.join(" / ", lines));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
        twin.close();
    }
}
