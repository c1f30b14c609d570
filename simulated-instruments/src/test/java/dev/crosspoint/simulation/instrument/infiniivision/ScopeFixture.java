package dev.crosspoint.simulation.instrument.infiniivision;

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
 * A DSO-X 3024T in virtual time on a loopback port: x1 probes with channel 1 at a voltage and channel 2 at half of it, channel 3
 * at half of it through an x10 probe, channel 4 at nothing.
 */
final class ScopeFixture implements AutoCloseable {
    static final long LATENCY = 100_000;

    final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    final Dsox3024tTwin twin;
    final TwinServer server;
    final RawClient client;

    ScopeFixture(Calibration calibration, DoubleUnaryOperator voltage) throws IOException {
        ScriptedCircuit circuit = new ScriptedCircuit(voltage);
        UnitSettings unit = new UnitSettings("scope", "MY57452230", calibration, LATENCY, 1);
        List<Probe> probes =
                List.of(Probe.at(Node.DRIVE, 1), Probe.at(Node.CAPACITOR, 1), Probe.at(Node.CAPACITOR, 10), Probe.NONE);
        twin = new Dsox3024tTwin(timeline, unit, circuit, probes);
        circuit.observedBy(twin.observer());
        server = TwinServer.start("scope", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
    }

    /** An ideal unit. */
    static ScopeFixture showing(DoubleUnaryOperator voltage) throws IOException {
        return new ScopeFixture(Calibration.IDEAL, voltage);
    }

    String ask(String query) throws IOException {
        return client.query(query);
    }

    /** Sends each line; requires that none of them is answered or causes an error. */
    void set(String... lines) throws IOException {
        for (String line : lines) {
            client.write(line);
        }
        String error = ask(":SYST:ERR?");
        if (!error.equals("+0,\"No error\"")) {
            throw new AssertionError(error + " after " + String.join(" / ", lines));
        }
    }

    /** Returns what the error queue says after {@code line}. */
    String errorOf(String line) throws IOException {
        client.write(line);
        return ask(":SYST:ERR?");
    }

    byte[] block(String query) throws IOException {
        client.write(query);
        return client.readBlock();
    }

    void letPass(double seconds) throws InterruptedException {
        timeline.sleepUntil(timeline.now() + Math.round(seconds * 1e9));
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

    @Override
    public void close() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }
}
