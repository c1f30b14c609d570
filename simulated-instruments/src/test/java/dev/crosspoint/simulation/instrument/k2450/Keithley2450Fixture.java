package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;

/** An ideal 2450 with a device at its terminals, served on a loopback port. */
final class Keithley2450Fixture implements AutoCloseable {
    final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    final RawClient client;
    private final TwinServer server;

    Keithley2450Fixture(DeviceParameters device) throws IOException {
        DeviceCircuit circuit = new DeviceCircuit(new CircuitParameters(1e-12, 0), device.create(1));
        Keithley2450Settings unit =
                new Keithley2450Settings("smu", "04000001", Calibration.IDEAL, false, 0, 50, 100_000, 1);
        Keithley2450Twin twin = new Keithley2450Twin(timeline, unit, new Wiring(circuit, circuit.terminal()));
        server = TwinServer.start("smu", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
    }

    static Keithley2450Fixture withResistor(double ohms) throws IOException {
        return new Keithley2450Fixture(new OhmicResistor(ohms));
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
