package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.OscilloscopeFixture;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.util.function.DoubleUnaryOperator;

/** A DPO4104 on a loopback port in virtual time. */
final class ScopeFixture extends OscilloscopeFixture<Dpo4104Twin> {
    static final String NO_EVENTS = "0,\"No events to report - queue empty\"";

    private ScopeFixture(Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        super(
                Pace.asFastAsPossible(),
                new UnitSettings("scope", "C000001", calibration, LATENCY, 1),
                Dpo4104Twin::new,
                Dpo4104Twin::observer,
                voltage);
    }

    /** A unit that is off by as much as its data sheet allows; its replies have headers, as after switching on. */
    static ScopeFixture fresh(Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        return new ScopeFixture(calibration, voltage);
    }

    /** An ideal unit without headers and old events. */
    static ScopeFixture showing(DoubleUnaryOperator voltage) throws IOException {
        ScopeFixture fixture = fresh(Calibration.IDEAL, voltage);
        fixture.client.write("HEADER OFF;*CLS");
        return fixture;
    }

    /** Returns the bits of the register and the oldest event. */
    @Override
    protected String error() throws IOException {
        return client.query("*ESR?") + " " + client.query("EVMSG?");
    }

    @Override
    protected String noError() {
        return "0 " + NO_EVENTS;
    }

    /** Sets, asks, and requires that nothing went wrong. */
    String query(String query) throws IOException {
        String reply = client.query(query);
        set();
        return reply;
    }

    /** Takes one record, and lets time pass until it is complete. */
    void record() throws IOException {
        set("ACQ:STATE STOP", "ACQ:STOPA SEQ", "ACQ:STATE RUN");
        client.query("*OPC?");
    }

    /** Returns a number of the preamble. */
    double preamble(String field) throws IOException {
        return Double.parseDouble(client.query("WFMO:" + field + "?"));
    }

    /** Returns the voltages that the preamble makes of the signed bytes of a channel. */
    double[] volts(int channel) throws IOException {
        set("DATA:SOURCE CH" + channel, "DATA:STOP 10000000", "DATA:ENCDG RIBINARY", "DATA:WIDTH 1");
        byte[] points = block("CURVE?");
        double offset = preamble("YOFF");
        double step = preamble("YMULT");
        double zero = preamble("YZERO");
        double[] volts = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            volts[i] = (points[i] - offset) * step + zero;
        }
        return volts;
    }
}
