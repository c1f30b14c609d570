package dev.crosspoint.simulation.instrument.ds1000z;

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
 * A DS1104Z on a loopback port: x1 probes with channel 1 at a voltage and channel 2 at half of it, channel 3 at half of it
 * through an x10 probe, channel 4 at nothing.
 */
final class ScopeFixture implements AutoCloseable {
    static final long LATENCY = 100_000;

    final Timeline timeline;
    final Ds1104zTwin twin;
    final TwinServer server;
    final RawClient client;

    ScopeFixture(Pace pace, Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        timeline = new Timeline(pace);
        ScriptedCircuit circuit = new ScriptedCircuit(voltage);
        UnitSettings unit = new UnitSettings("scope", "DS1ZA000000001", calibration, LATENCY, 1);
        List<Probe> probes =
                List.of(Probe.at(Node.DRIVE, 1), Probe.at(Node.CAPACITOR, 1), Probe.at(Node.CAPACITOR, 10), Probe.NONE);
        twin = new Ds1104zTwin(timeline, unit, circuit, probes);
        circuit.observedBy(twin.observer());
        server = TwinServer.start("scope", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
    }

    /** An ideal unit in virtual time, probes set to x1. */
    static ScopeFixture showing(DoubleUnaryOperator voltage) throws IOException {
        ScopeFixture fixture = new ScopeFixture(Pace.asFastAsPossible(), Calibration.IDEAL, voltage);
        fixture.set(":CHAN1:PROB 1", ":CHAN2:PROB 1", ":CHAN3:PROB 10", ":CHAN4:PROB 1");
        return fixture;
    }

    /** Sends each line; requires that none of them is answered or causes an error. */
    void set(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        String error = client.query(":SYST:ERR?");
        if (!error.equals("0,\"No error\"")) {
            throw new AssertionError(error + " after " + String.join(" / ", lines));
        }
    }

    /** Returns what the error queue says after {@code line}. */
    String errorOf(String line) throws IOException {
        client.write(line);
        return client.query(":SYST:ERR?");
    }

    byte[] block(String query) throws IOException {
        client.write(query);
        return client.readBlock();
    }

    void letPass(double seconds) throws InterruptedException {
        timeline.sleepUntil(timeline.now() + Math.round(seconds * 1e9));
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

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
