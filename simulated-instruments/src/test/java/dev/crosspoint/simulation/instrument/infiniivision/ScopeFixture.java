package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.OscilloscopeFixture;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;

/** A DSO-X 3024T in virtual time on a loopback port. */
final class ScopeFixture extends OscilloscopeFixture<Dsox3024tTwin> {

    ScopeFixture(Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        super(
                Pace.asFastAsPossible(),
                new UnitSettings("scope", "MY57452230", calibration, LATENCY, 1),
                Dsox3024tTwin::new,
                Dsox3024tTwin::observer,
                voltage);
    }

    /** An ideal unit. */
    static ScopeFixture showing(DoubleUnaryOperator voltage) throws IOException {
        return new ScopeFixture(Calibration.IDEAL, voltage);
    }

    String ask(String query) throws IOException {
        return client.query(query);
    }

    @Override
    protected String error() throws IOException {
        return client.query(":SYST:ERR?");
    }

    @Override
    protected String noError() {
        return "+0,\"No error\"";
    }

    /** Lets time pass until it has stopped by itself. */
    void awaitStop() throws IOException, InterruptedException {
        while ((Integer.parseInt(ask(":OPER:COND?")) & 8) != 0) {
            letPass(5e-3);
        }
    }

    double[] preamble() throws IOException {
        String[] fields = ask(":WAV:PRE?").split(",");
        double[] numbers = new double[fields.length];
        for (int i = 0; i < fields.length; i++) {
            numbers[i] = Double.parseDouble(fields[i]);
        }
        return numbers;
    }

    /** Returns the voltages that the preamble makes of unsigned codes. */
    double[] volts(byte[] codes) throws IOException {
        double[] preamble = preamble();
        double[] volts = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            volts[i] = ((codes[i] & 0xff) - preamble[9]) * preamble[7] + preamble[8];
        }
        return volts;
    }
}
