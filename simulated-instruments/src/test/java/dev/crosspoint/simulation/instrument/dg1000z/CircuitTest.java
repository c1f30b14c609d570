package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.generator.GeneratorWiring;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What arrives at a resistor in a circuit of cables and leads. */
@Timeout(30)
class CircuitTest {
    private final Timeline timeline = new Timeline(Pace.asFastAsPossible());
    private TwinServer server;
    private RawClient client;
    private DeviceCircuit circuit;

    private void start(double ohms, String... settings) throws IOException {
        circuit = new DeviceCircuit(new CircuitParameters(1e-12, 0), new OhmicResistor(ohms).create(1));
        UnitSettings unit = new UnitSettings("generator", "DG1ZA000000001", Calibration.IDEAL, 100_000, 1);
        GeneratorWiring wiring = new GeneratorWiring(circuit, circuit.generator());
        Dg1062zTwin twin = new Dg1062zTwin(timeline, unit, Optional.of(wiring), Optional.empty());
        server = TwinServer.start("generator", twin, timeline, 0, 1 << 20);
        client = new RawClient(server.port());
        for (String each : settings) {
            client.write(each);
        }
        assertThat(client.query(":SYST:ERR?")).isEqualTo("0,\"No error\"");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        timeline.close();
        server.close();
    }

    /** Returns the voltage at the terminals at present. */
    private double voltage() {
        circuit.advanceTo(timeline.now());
        return circuit.terminal().voltage();
    }

    @Test
    void voltageToldForFiftyOhmArrivesAtFiftyOhmAlone() throws Exception {
        start(50, ":APPL:DC DEF,DEF,1;:OUTP1 ON");
        assertThat(voltage()).isCloseTo(1, within(1e-6));
    }

    @Test
    void voltageToldForFiftyOhmIsTwiceAsHighAtADevice() throws Exception {
        start(1e6, ":APPL:DC DEF,DEF,1;:OUTP1 ON");
        assertThat(voltage()).isCloseTo(2 * 1e6 / (1e6 + 50), within(1e-6));
    }

    @Test
    void outputThatIsOffLeavesNoVoltage() throws Exception {
        start(1e6, ":APPL:DC DEF,DEF,1;:OUTP1 ON", ":OUTP1 OFF");
        timeline.sleepUntil(timeline.now() + 1_000_000);
        assertThat(voltage()).isCloseTo(0, within(1e-9));
    }

    @Test
    void everyPulseOfALongBurstArrives() throws Exception {
        start(
                1e6,
                ":OUTP1:LOAD INF;:FUNC PULS;:PER 0.03;:PULS:WIDT 5E-3;:PULS:TRAN 1E-6",
                ":VOLT:HIGH 0.75;LOW 0;:BURS:NCYC 2000;TRIG:SOUR MAN;:BURS ON;:OUTP1 ON");
        circuit.advanceTo(timeline.now());
        double before = circuit.terminal().voltageIntegral();
        long start = timeline.now();
        assertThat(client.query("*TRG;*OPC?")).isEqualTo("1");
        circuit.advanceTo(timeline.now());
        double seconds = (timeline.now() - start) * 1e-9;
        assertThat(seconds).isBetween(60.0, 60.001);
        double baseLine = 2.0 / 16383 * seconds;
        assertThat(circuit.terminal().voltageIntegral() - before).isCloseTo(2000 * 5e-3 * 0.75, within(baseLine));
    }
}
