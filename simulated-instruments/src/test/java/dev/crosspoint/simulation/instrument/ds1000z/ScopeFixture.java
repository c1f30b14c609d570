package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.OscilloscopeFixture;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;

/** A DS1104Z on a loopback port. */
final class ScopeFixture extends OscilloscopeFixture<Ds1104zTwin> {

    ScopeFixture(Pace pace, Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        super(
                pace,
                new UnitSettings("scope", "DS1ZA000000001", calibration, LATENCY, 1),
                Ds1104zTwin::new,
                Ds1104zTwin::observer,
                voltage);
    }

    /** An ideal unit in virtual time, probes set to x1. */
    static ScopeFixture showing(DoubleUnaryOperator voltage) throws IOException {
        ScopeFixture fixture = new ScopeFixture(Pace.asFastAsPossible(), Calibration.IDEAL, voltage);
        fixture.set(":CHAN1:PROB 1", ":CHAN2:PROB 1", ":CHAN3:PROB 10", ":CHAN4:PROB 1");
        return fixture;
    }

    @Override
    protected String error() throws IOException {
        return client.query(":SYST:ERR?");
    }

    @Override
    protected String noError() {
        return "0,\"No error\"";
    }

    /** Lets time pass until the record is complete. */
    void awaitStop() throws IOException, InterruptedException {
        while (!client.query(":TRIG:STAT?").equals("STOP")) {
            letPass(1e-3);
        }
    }

    /** Returns the voltages that the preamble makes of the codes. */
    double[] volts(byte[] codes) throws IOException {
        String[] preamble = client.query(":WAV:PRE?").split(",");
        double[] volts = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            volts[i] = ((codes[i] & 0xff) - Double.parseDouble(preamble[9]) - Double.parseDouble(preamble[8]))
                    * Double.parseDouble(preamble[7]);
        }
        return volts;
    }
}
