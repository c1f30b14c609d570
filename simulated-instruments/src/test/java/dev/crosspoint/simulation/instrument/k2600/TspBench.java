package dev.crosspoint.simulation.instrument.k2600;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.Wiring;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureFixture;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import dev.crosspoint.simulation.server.RawClient;
import java.io.IOException;
import java.util.List;

/** A faultless 2636B on a loopback port with a device at its channel A and nothing at its channel B. */
final class TspBench implements AutoCloseable {
    private final SourceMeasureFixture fixture;

    private TspBench(DeviceParameters device) throws IOException {
        SourceMeasureSettings settings = new SourceMeasureSettings(
                new UnitSettings("smu", "4038013", Calibration.IDEAL, 100_000, 1), false, 0, 50);
        fixture = new SourceMeasureFixture(device, (timeline, wiring) -> {
            DeviceCircuit open =
                    new DeviceCircuit(new CircuitParameters(1e-12, 0), OpenContact.LIFTED_PROBES.create(1));
            return new Keithley2636BTwin(timeline, settings, List.of(wiring, new Wiring(open, open.terminal())));
        });
    }

    static TspBench withResistor(double ohms) throws IOException {
        return new TspBench(new OhmicResistor(ohms));
    }

    RawClient client() {
        return fixture.client();
    }

    /** Has statements carried out, none of which may be answered or cause an error. */
    void run(String... statements) throws IOException {
        for (String statement : statements) {
            client().write(statement);
        }
        assertThat(error()).as(String.join(" / ", statements)).startsWith("0.00000e+00\tQueue Is Empty");
    }

    /** Returns the oldest error that has not been read. */
    String error() throws IOException {
        return client().query("print(errorqueue.next())");
    }

    String print(String expression) throws IOException {
        return client().query("print(" + expression + ")");
    }

    double number(String expression) throws IOException {
        return Double.parseDouble(print(expression));
    }

    @Override
    public void close() throws IOException {
        fixture.close();
    }
}
