package dev.crosspoint.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.Fault;
import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.settings.Parameter;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SimulatedBenchTest {

    private static SimulatedBenchSettings settings(Map<String, TwinSettings> twins) {
        return new SimulatedBenchSettings("resistor.yaml", 1, 100e-6, new CircuitParameters(100e-12, 1), twins);
    }

    private static TwinSettings twin(int channel, List<Fault> faults) {
        return new TwinSettings(
                TwinModel.KEYSIGHT_B2902A, channel, List.of(), "MY12345678", Calibration.TYPICAL, false, 0, faults);
    }

    private static SimulatedBench bench(int channel, long seed) throws IOException {
        return SimulatedBench.start(
                settings(Map.of("smu", twin(channel, List.of()))),
                new OhmicResistor(1e6),
                DeviceParameters.ROOM_TEMPERATURE,
                seed,
                Pace.asFastAsPossible(),
                OptionalInt.empty());
    }

    private static RawClient clientOf(ServedTwin twin) throws IOException {
        return new RawClient(Integer.parseInt(twin.resourceString().split("::")[2]));
    }

    @Test
    void twinIsServedUnderItsVisaAddress() throws Exception {
        try (SimulatedBench bench = bench(1, 1)) {
            ServedTwin smu = bench.twins().get("smu");
            assertThat(smu.role()).isEqualTo("source-measure-unit");
            assertThat(smu.model()).isEqualTo("Keysight B2902A");
            assertThat(smu.resourceString()).matches("TCPIP0::127\\.0\\.0\\.1::\\d+::SOCKET");
            try (RawClient client = clientOf(smu)) {
                assertThat(client.query("*IDN?")).startsWith("Keysight Technologies,B2902A,MY12345678,");
            }
        }
    }

    @Test
    void theDeviceIsAtTheChannelItIsWiredToAndNothingAtTheOther() throws Exception {
        try (SimulatedBench bench = bench(2, 1);
                RawClient client = clientOf(bench.twins().get("smu"))) {
            client.write(":SOUR1:VOLT 1;:SOUR2:VOLT 1;:OUTP1 ON;:OUTP2 ON;:SENS1:CURR:NPLC 1;:SENS2:CURR:NPLC 1");
            double[] currents = client.queryNumbers(":MEAS:CURR? (@1,2)");
            assertThat(currents[0]).isCloseTo(0, within(2e-9));
            assertThat(currents[1]).isCloseTo(1e-6, within(2e-9));
        }
    }

    @Test
    void sameSeedAndScriptGiveTheSameBytesAndAnotherSeedOthers() throws Exception {
        String first = script(3);
        assertThat(script(3)).isEqualTo(first);
        assertThat(script(4)).isNotEqualTo(first);
    }

    /** Mixes commands without a reply, waits of the user, polling and block transfers. */
    private static String script(long seed) throws Exception {
        StringBuilder transcript = new StringBuilder();
        try (SimulatedBench bench = bench(1, seed);
                RawClient client = clientOf(bench.twins().get("smu"))) {
            client.write("*RST;:VOLT:MODE SWE;STAR 0;STOP 0.5;POIN 51;:SENS:CURR:RANG:AUTO:LLIM 100 NA");
            client.write(":SENS:CURR:PROT 1E-5;:TRIG:SOUR TIM;TIM 0.01;COUN 51;:OUTP ON");
            bench.timeline().sleepUntil(bench.timeline().now() + 1_000_000_000);
            client.write(":TRAC:FEED:CONT NEXT;:INIT");
            for (String status = ""; !status.equals("51"); status = client.query(":TRAC:POIN:ACT?")) {
                transcript
                        .append(status)
                        .append('@')
                        .append(bench.timeline().now())
                        .append('\n');
            }
            transcript.append(client.query(":TRAC:DATA?")).append('\n').append(client.query("*OPC?;:SYST:ERR?"));
            client.write(":OUTP OFF");
            transcript.append(bench.timeline().now());
        }
        return transcript.toString();
    }

    @Test
    void eachCommandTakesTheLatency() throws Exception {
        try (SimulatedBench bench = bench(1, 1);
                RawClient client = clientOf(bench.twins().get("smu"))) {
            client.query("*OPT?;*OPT?;:OUTP?");
            assertThat(bench.timeline().now()).isEqualTo(300_000);
        }
    }

    @Test
    void faultsComeWithTheTwin() throws Exception {
        Fault fault = Fault.of(Fault.Kind.ERROR).onMessage(":INIT").withErrorCode(-240);
        try (SimulatedBench bench = SimulatedBench.start(
                        settings(Map.of("smu", twin(1, List.of(fault)))),
                        new OhmicResistor(1e6),
                        DeviceParameters.ROOM_TEMPERATURE,
                        1,
                        Pace.asFastAsPossible(),
                        OptionalInt.empty());
                RawClient client = clientOf(bench.twins().get("smu"))) {
            client.write(":INIT");
            assertThat(client.query("*OPC?;:SYST:ERR?")).isEqualTo("1;-240,\"Injected error\"");
        }
    }

    @Test
    void portsBeginAtTheBase() throws Exception {
        int free;
        try (SimulatedBench bench = bench(1, 1)) {
            free = Integer.parseInt(bench.twins().get("smu").resourceString().split("::")[2]);
        }
        try (SimulatedBench bench = SimulatedBench.start(
                settings(Map.of("smu", twin(1, List.of()))),
                new OhmicResistor(1e6),
                DeviceParameters.ROOM_TEMPERATURE,
                1,
                Pace.asFastAsPossible(),
                OptionalInt.of(free))) {
            assertThat(bench.twins().get("smu").resourceString()).contains("::" + free + "::");
        }
    }

    @Test
    void closedBenchAnswersNobodyAndLeavesNoThread() throws Exception {
        SimulatedBench bench = bench(1, 1);
        ServedTwin smu = bench.twins().get("smu");
        try (RawClient waiting = clientOf(smu);
                RawClient other = clientOf(smu)) {
            waiting.write(":TRIG:SOUR BUS;:INIT;*OPC?");
            assertThat(other.query("*IDN?")).startsWith("Keysight");
            bench.close();
            assertThat(waiting.readToEnd()).isEmpty();
        }
        assertThatThrownBy(() -> clientOf(smu)).isInstanceOf(ConnectException.class);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("twin-")) {
                thread.join();
            }
        }
    }

    @Test
    void twoTwinsOnOnePairOfTerminalsAreRefused() {
        TwinSettings smu = twin(1, List.of());
        assertThatThrownBy(() -> SimulatedBench.start(
                        settings(Map.of("smu", smu, "other", smu)),
                        new OhmicResistor(1e6),
                        DeviceParameters.ROOM_TEMPERATURE,
                        1,
                        Pace.asFastAsPossible(),
                        OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("source-measure-unit's terminals once")
                .hasMessageContaining("both have it");
    }

    @Test
    void generatorAndSourceMeasureUnitShareTheDevice() throws Exception {
        TwinSettings generator = new TwinSettings(
                TwinModel.RIGOL_DG1062Z, 1, List.of(), "DG1ZA1", Calibration.IDEAL, false, 0, List.of());
        try (SimulatedBench bench = SimulatedBench.start(
                        settings(Map.of("smu", twin(1, List.of()), "generator", generator)),
                        new OhmicResistor(1e6),
                        DeviceParameters.ROOM_TEMPERATURE,
                        1,
                        Pace.asFastAsPossible(),
                        OptionalInt.empty());
                RawClient smu = clientOf(bench.twins().get("smu"));
                RawClient driving = clientOf(bench.twins().get("generator"))) {
            smu.write(":SOUR:FUNC:MODE CURR;:SOUR:CURR 0;:SENS:VOLT:PROT 5;:OUTP ON");
            driving.write(":OUTP1:LOAD INF;:SOUR1:APPL:DC 1,1,0.5;:OUTP1 ON");
            assertThat(driving.query("*OPC?")).isEqualTo("1");
            assertThat(smu.queryNumbers(":MEAS:VOLT? (@1)")[0]).isCloseTo(0.5, within(5e-3));
        }
    }

    @Test
    void inputsOfAnythingButAnOscilloscopeAreRefused() {
        List<TwinInput> inputs = List.of(new TwinInput(1, Node.DRIVE, 1, 0));
        assertThatThrownBy(() -> new TwinSettings(
                        TwinModel.KEYSIGHT_B2902A, 1, inputs, "MY1", Calibration.TYPICAL, false, 0, List.of()))
                .hasMessageContaining("a Keysight B2902A is none");
        assertThatThrownBy(() -> new TwinSettings(
                        TwinModel.PICOSCOPE_6402C,
                        1,
                        List.of(inputs.get(0), inputs.get(0)),
                        "A/1",
                        Calibration.TYPICAL,
                        false,
                        0,
                        List.of()))
                .hasMessageContaining("one node only");
    }

    @Test
    void everySettingSaysWhatItIs() {
        for (Class<?> type : List.of(SimulatedBenchSettings.class, TwinSettings.class, Fault.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(component.getAnnotation(Parameter.class))
                        .as(type.getSimpleName() + "." + component.getName())
                        .isNotNull();
            }
        }
    }
}
