package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.oscilloscope.Probe;
import dev.crosspoint.simulation.instrument.oscilloscope.ScriptedCircuit;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A DPO4104 on a loopback port in virtual time: x1 probes with channel 1 at a voltage and channel 2 at half of it, channel 3 at
 * half of it through an x10 probe, channel 4 at nothing.
 */
final class ScopeFixture implements AutoCloseable {
    static final String NO_EVENTS = "0,\"No events to report - queue empty\"";
    private static final long LATENCY = 100_000;

    final Timeline timeline;
    final Dpo4104Twin twin;
    final TwinServer server;
    final RawClient client;

    private ScopeFixture(Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        timeline = new Timeline(Pace.asFastAsPossible());
        ScriptedCircuit circuit = new ScriptedCircuit(voltage);
        UnitSettings unit = new UnitSettings("scope", "C000001", calibration, LATENCY, 1);
        List<Probe> probes =
                List.of(Probe.at(Node.DRIVE, 1), Probe.at(Node.CAPACITOR, 1), Probe.at(Node.CAPACITOR, 10), Probe.NONE);
        twin = new Dpo4104Twin(timeline, unit, circuit, probes);
        circuit.observedBy(twin.observer());
        server = TwinServer.start("scope", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
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

    /** Sends each line; requires that none of them is answered or causes an event. */
    void set(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        String event = client.query("*ESR?") + " " + client.query("EVMSG?");
        if (!event.equals("0 " + NO_EVENTS)) {
            throw new AssertionError(event + " after " + String.join(" / ", lines));
        }
    }

    /** Returns the bits of the register and the oldest event after {@code line}. */
    String eventOf(String line) throws IOException {
        client.write(line);
        return client.query("*ESR?") + " " + client.query("EVMSG?");
    }

    /** Sets, asks, and requires that nothing went wrong. */
    String query(String query) throws IOException {
        String reply = client.query(query);
        set();
        return reply;
    }

    void letPass(double seconds) throws InterruptedException {
        timeline.sleepUntil(timeline.now() + Math.round(seconds * 1e9));
    }

    /** Takes one record, and lets time pass until it is complete. */
    void record() throws IOException {
        set("ACQ:STATE STOP", "ACQ:STOPA SEQ", "ACQ:STATE RUN");
        client.query("*OPC?");
    }

    byte[] block(String query) throws IOException {
        client.write(query);
        return client.readBlock();
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

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
