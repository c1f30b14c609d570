package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import dev.crosspoint.simulation.server.ConformanceCases;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.List;

/** A B2902A with a device at channel 1 and a resistor of 1 MOhm at channel 2, served on a loopback port. */
final class TwinFixture implements ConformanceCases.Fixture {
    final Timeline timeline;
    final B2902ATwin twin;
    final TwinServer server;
    final RawClient client;

    TwinFixture(DeviceParameters device, Calibration calibration, long seed) throws IOException {
        this(device, calibration, seed, false);
    }

    TwinFixture(DeviceParameters device, Calibration calibration, long seed, boolean interlockClosed)
            throws IOException {
        this(wired(device, new CircuitParameters(1e-12, 0)), calibration, seed, interlockClosed, 0);
    }

    private TwinFixture(Wiring wiring, Calibration calibration, long seed, boolean interlockClosed, double edgeTime)
            throws IOException {
        timeline = new Timeline(Pace.asFastAsPossible());
        SourceMeasureSettings settings = new SourceMeasureSettings(
                new UnitSettings("smu", "MY00000001", calibration, 100_000, seed), interlockClosed, edgeTime, 50);
        twin = new B2902ATwin(
                timeline, settings, List.of(wiring, wired(new OhmicResistor(1e6), new CircuitParameters(1e-12, 0))));
        server = TwinServer.start("smu", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
    }

    static TwinFixture withResistor(double ohms) throws IOException {
        return new TwinFixture(new OhmicResistor(ohms), Calibration.IDEAL, 1);
    }

    static TwinFixture withOpenContact() throws IOException {
        return new TwinFixture(new OpenContact(1e15), Calibration.IDEAL, 1);
    }

    /** An ideal instrument whose edges last {@code edgeTime} s, at lifted probes with the cables of {@code circuit}. */
    static TwinFixture withLiftedProbes(CircuitParameters circuit, double edgeTime) throws IOException {
        return new TwinFixture(wired(OpenContact.LIFTED_PROBES, circuit), Calibration.IDEAL, 1, false, edgeTime);
    }

    private static Wiring wired(DeviceParameters device, CircuitParameters parameters) {
        DeviceCircuit circuit = new DeviceCircuit(parameters, device.create(1));
        return new Wiring(circuit, circuit.terminal());
    }

    @Override
    public RawClient client() {
        return client;
    }

    /** Sends each line; requires that none of them is answered or causes an error. */
    void set(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        String error = client.query("SYST:ERR?");
        if (!error.equals("+0,\"No error\"")) {
            throw new AssertionError(error + " after " + String.join(" / ", lines));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
