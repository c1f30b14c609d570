package dev.crosspoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.bench.ConnectionWrapper;
import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The neuron's protocols from the plan to the tables, and in everything that can go wrong between them. */
class NeuronRunTest {
    private static final String BENCH = """
            name: test bench
            device: neuron
            site-limits: {voltage: 1 V, current: 20 mA}
            wiring: {series-capacitance: 300 pF}
            instruments:
              generator: {driver: scripted-neuron, channel: 1}
              oscilloscope:
                driver: scripted-neuron
                channel: 2
                inputs:
                  drive: {channel: 1, probe-attenuation: 10}
                  capacitor: {channel: 2, probe-attenuation: 10}
            """;
    private static final String TRAINS = """
            protocol: neuron-pulse-train
            amplitude: 750 mV
            width: 5 ms
            frequency: 50 Hz
            pulses: 3
            repeats: 2
            rest: 1 s
            baseline: 100 ms
            tail: 10 ms
            sample-interval: 100 us
            drive-range: 1 V
            capacitor-range: 1 V
            """;
    private static final String CONDITIONS = """
            protocol: neuron-tunability
            conditions:
              - {amplitude: 750 mV, width: 5 ms, frequency: 50 Hz}
              - {amplitude: -400 mV, width: 8 ms, frequency: 100 Hz}
            pulses: 2
            repeats: 2
            sample-interval: 100 us
            drive-range: 1 V
            capacitor-range: 1 V
            """;
    private static final int BEFORE = 1000;
    private static final int SAMPLES = 1700;

    private final VirtualClock clock = new VirtualClock();
    private final MemoryArchive archive = new MemoryArchive(Integer.MAX_VALUE);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        ScriptedNeuron.forget();
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stopListening() throws IOException {
        server.close();
    }

    private Run runOf(String protocol, String bench) {
        Address address = Address.parse("TCPIP0::127.0.0.1::" + server.getLocalPort() + "::SOCKET");
        RunRequest request = new RunRequest(
                ProtocolFile.bind(SettingsFile.parse("protocol.yaml", protocol)),
                Settings.bind(SettingsFile.parse("bench.yaml", bench), BenchSettings.class),
                Map.of("generator", address, "oscilloscope", address),
                JsonNodeFactory.instance.objectNode());
        return new Run(
                request,
                archive,
                clock,
                NativeLibraries.installed(),
                folder -> ConnectionWrapper.none(),
                (done, doing) -> {});
    }

    private RunEnd run(String protocol) {
        return runOf(protocol, BENCH).execute();
    }

    private List<List<Object>> table(String name) {
        return archive.tables.get(name);
    }

    private List<Object> column(String table, int column) {
        return table(table).stream().map(row -> row.get(column)).toList();
    }

    private static void assertOutputIsOff() {
        assertThat(ScriptedNeuron.HEARD).contains("output on", "close");
        int on = ScriptedNeuron.HEARD.lastIndexOf("output on");
        assertThat(ScriptedNeuron.HEARD.subList(on, ScriptedNeuron.HEARD.size()))
                .contains("output off");
    }

    @Test
    void everyTrainIsKeptWithWhatWasAppliedAndWhen() {
        RunEnd end = run(TRAINS);
        assertThat(end.reason()).isEmpty();
        assertThat(end.state()).isEqualTo(RunState.COMPLETED);
        assertThat(column("waveforms", 0)).containsExactly(1L, 2L);
        assertThat(column("waveforms", 1)).containsExactly(1, 1);
        assertThat(column("waveforms", 2)).containsExactly(1, 2);
        assertThat(table("waveforms").get(0).subList(3, 7)).containsExactly(0.75, 0.005, 50.0, 3);
        assertThat(table("waveforms").get(1).subList(8, 17))
                .containsExactly(1e-4, (long) SAMPLES, (long) BEFORE, -1.0, 1.0, 1.0 / 128, -1.0, 1.0, 1.0 / 128);
        assertThat(column("samples", 0)).hasSize(2 * SAMPLES).startsWith(1L).endsWith(2L);
        assertThat(table("over_range")).isEmpty();
    }

    @Test
    void theTimeOfARecordIsMeasuredAtItsTrigger() {
        run(TRAINS);
        double settling = 0.05;
        double train = 0.07;
        assertThat((double) column("waveforms", 7).get(0)).isCloseTo(settling, within(1e-6));
        assertThat((double) column("waveforms", 7).get(1))
                .isCloseTo(settling + 0.1 + train + 1 + settling, within(1e-6));
    }

    @Test
    void theBaselineIsRecordedBeforeTheFirstPulseWithTheOutputOnAtZero() {
        run(TRAINS);
        List<Object> drive = column("samples", 1).subList(0, SAMPLES);
        assertThat(drive.subList(0, BEFORE)).containsOnly(0f);
        assertThat(drive.subList(BEFORE, BEFORE + 50)).containsOnly(0.75f);
        assertThat(drive.subList(BEFORE + 50, BEFORE + 200)).containsOnly(0f);
        assertThat(column("samples", 2).get(BEFORE)).isEqualTo(0.375f);
    }

    @Test
    void theOutputIsOffBeforeTheSamplesAreFetched() {
        run(TRAINS);
        assertThat(ScriptedNeuron.HEARD)
                .containsSubsequence(
                        "arm generator",
                        "arm oscilloscope",
                        "output on",
                        "trigger",
                        "await",
                        "output off",
                        "fetch",
                        "capture closed",
                        "arm oscilloscope",
                        "output on",
                        "trigger",
                        "await",
                        "output off",
                        "fetch",
                        "capture closed",
                        "close");
        assertThat(ScriptedNeuron.HEARD).filteredOn("trigger"::equals).hasSize(2);
    }

    @Test
    void outputIsOffWhenTheTriggerNeverComes() {
        ScriptedNeuron.FAILING.add("any trigger");
        RunEnd end = run(TRAINS);
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("channel 1", "drive", "375 mV", "no trigger within 2 s");
        assertThat(ScriptedNeuron.HEARD).containsSubsequence("await", "output off", "capture closed", "close");
        assertThat(table("waveforms")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trigger", "await", "fetch", "block at 700"})
    void outputIsOffWhenAnInstrumentGoesAwayDuring(String call) {
        ScriptedNeuron.FAILING.add(call);
        RunEnd end = run(TRAINS);
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("no answer to " + call);
        assertOutputIsOff();
        assertThat(ScriptedNeuron.HEARD).containsSubsequence("output off", "capture closed", "close");
    }

    @Test
    void whatWasFetchedBeforeAFailureIsKept() {
        ScriptedNeuron.FAILING.add("block at 700");
        run(TRAINS);
        assertThat(table("waveforms")).hasSize(1);
        assertThat(table("samples")).hasSize(700);
    }

    @Test
    void nothingIsEnergisedWhenTheOscilloscopeCannotBeArmed() {
        ScriptedNeuron.FAILING.add("arm oscilloscope");
        assertThat(run(TRAINS).state()).isEqualTo(RunState.FAILED);
        assertThat(ScriptedNeuron.HEARD).doesNotContain("output on").contains("close");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void outputIsOffWhenTheRunIsCancelledInAnyOfItsWaits(int wait) {
        Run run = runOf(TRAINS, BENCH);
        clock.during(wait, run::cancel);
        RunEnd end = run.execute();
        assertThat(end.state()).isEqualTo(RunState.ABORTED);
        assertThat(clock.waits()).isEqualTo(wait);
        assertOutputIsOff();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void noPulseIsDrivenWhenTheRunIsCancelledWhileTheBaselineIsRecorded() {
        Run run = runOf(TRAINS, BENCH);
        clock.during(1, run::cancel);
        run.execute();
        assertThat(ScriptedNeuron.HEARD).doesNotContain("trigger");
    }

    @Test
    void outputIsOffWhenItsSettingsCannotBeRecorded() {
        ScriptedNeuron.FAILING.add("generator settings");
        assertThat(run(TRAINS).state()).isEqualTo(RunState.FAILED);
        assertOutputIsOff();
        assertThat(ScriptedNeuron.HEARD).doesNotContain("trigger");
    }

    @Test
    void settingsOfBothInstrumentsAreRecordedOnce() {
        run(TRAINS);
        ObjectNode start = archive.starts.get(archive.starts.size() - 1);
        assertThat(start.at("/instruments/generator/settings/load").asText()).isEqualTo("High-Z");
        assertThat(start.at("/instruments/oscilloscope/settings/timebase").asText())
                .isEqualTo("100 us");
        assertThat(ScriptedNeuron.HEARD)
                .filteredOn("generator settings"::equals)
                .hasSize(1);
        assertThat(ScriptedNeuron.HEARD)
                .filteredOn("oscilloscope settings"::equals)
                .hasSize(1);
    }

    @Test
    void anInputThatWasOverRangeIsNamedOncePerRecord() {
        ScriptedNeuron.FAILING.add("range of the capacitor");
        assertThat(run(TRAINS).state()).isEqualTo(RunState.COMPLETED);
        assertThat(table("over_range")).containsExactly(List.of(1L, "capacitor"), List.of(2L, "capacitor"));
    }

    @Test
    void aRecordThatEndsEarlyFailsTheRunAndKeepsWhatCame() {
        ScriptedNeuron.FAILING.add("all but the first block");
        RunEnd end = run(TRAINS);
        assertThat(end.state()).isEqualTo(RunState.FAILED);
        assertThat(end.reason()).contains("700 of 1700 samples");
        assertThat(table("samples")).hasSize(700);
    }

    @Test
    void aTimebaseTooCoarseForThePulsesIsRefusedBeforeAnythingIsEnergised() {
        ScriptedNeuron.FAILING.add("fine timebase");
        RunEnd end = run(TRAINS);
        assertThat(end.cause()).containsInstanceOf(LimitException.class);
        assertThat(end.reason()).contains("every 1 ms", "5 points only", "250 us or less");
        assertThat(ScriptedNeuron.HEARD).doesNotContain("output on").contains("capture closed");
    }

    @Test
    void negativePulsesTriggerWhereTheyFall() {
        run(TRAINS.replace("750 mV", "-750 mV"));
        assertThat(ScriptedNeuron.HEARD).contains("trigger on input 1 FALLING at -0.375 V");
        assertThat(column("samples", 1).get(BEFORE)).isEqualTo(-0.75f);
    }

    @Test
    void aLoadThatDoublesTheVoltageAtTheDeviceIsRefusedBeforeAnythingIsTouched() {
        String bench = BENCH.replace("300 pF}", "300 pF, generator-load: 50 Ohm}");
        assertThatThrownBy(() -> runOf(TRAINS, bench).execute())
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("1.5 V")
                .hasMessageContaining("the site allows 1 V");
        assertThat(ScriptedNeuron.HEARD).isEmpty();
    }

    @Test
    void everyConditionIsArmedOnceAndNumbered() {
        assertThat(run(CONDITIONS).state()).isEqualTo(RunState.COMPLETED);
        assertThat(column("waveforms", 1)).containsExactly(1, 1, 2, 2);
        assertThat(column("waveforms", 2)).containsExactly(1, 2, 1, 2);
        assertThat(column("waveforms", 3)).containsExactly(0.75, 0.75, -0.4, -0.4);
        assertThat(column("waveforms", 4)).containsExactly(0.005, 0.005, 0.008, 0.008);
        assertThat(column("waveforms", 5)).containsExactly(50.0, 50.0, 100.0, 100.0);
        assertThat(ScriptedNeuron.HEARD).filteredOn("arm generator"::equals).hasSize(2);
        assertThat(ScriptedNeuron.HEARD)
                .contains("trigger on input 1 RISING at 0.375 V", "trigger on input 1 FALLING at -0.2 V");
    }
}
