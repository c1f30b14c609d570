package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone trips over the oscilloscope's cable while the generator may be driving. */
class UnpluggedOscilloscopeTest {
    private static final String ALARM = "OUTPUTS MAY STILL BE ON";

    @TempDir
    private Path folder;

    private Typed failing(String fault, String... settings) {
        Typed typed = NeuronBench.simulated().withOscilloscopeFault(fault).run(folder, settings);
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors())
                .containsOnlyOnce("crosspoint: ")
                .doesNotContain("\tat ")
                .doesNotContain(ALARM);
        assertThat(typed.json().path("outcome").asText()).isEqualTo("failed");
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
        NeuronRecords.requireOutputsOff(typed.folder());
        return typed;
    }

    /** The functions are those of arming, of waiting while the pulses come, and of the way back. */
    @ParameterizedTest
    @CsvSource({
        "ps6000SetChannel, 5",
        "ps6000GetTimebase2, 1",
        "ps6000SetSimpleTrigger, 1",
        "ps6000RunBlock, 1",
        "ps6000IsReady, 100",
        "ps6000SetDataBuffer, 2"
    })
    void outputsAreOffAndTheRecordsBeforeAreKeptWhereverTheCableIsPulled(String function, int after) {
        Typed typed = failing(
                "{kind: disconnected, message: " + function + ", after: " + after + "}", "sample-interval=20 us");

        assertThat(typed.errors())
                .contains("the run failed: PicoScope 6402C SIM01/001: " + function + ": PICO_NOT_RESPONDING (0x07)")
                .contains("look at its USB cable");
        assertThat(typed.value("pulse_count")).isEqualTo(4);
        assertThat(NeuronRecords.stored(typed.folder()).get(1L))
                .isEqualTo(NeuronRecords.wanted(typed.folder()).get(1L));
        assertThat(StoredRuns.open(typed.folder()).record().at("/stop/reason").asText())
                .contains(function);
    }

    @Test
    void whatWasReadOfARecordIsKeptWhenTheCableIsPulledInTheMiddleOfIt() {
        Typed typed = failing("{kind: disconnected, message: ps6000GetValues, after: 3}", "tail=1 s", "repeats=2");

        Path run = typed.folder();
        Map<Long, Long> stored = NeuronRecords.stored(run);
        Map<Long, Long> wanted = NeuronRecords.wanted(run);
        assertThat(stored.get(1L)).isEqualTo(wanted.get(1L));
        assertThat(stored.get(2L)).isPositive().isLessThan(wanted.get(2L));
        assertThat(typed.out()).contains("Record 2 cut short");
        assertThat(typed.value("pulse_count")).isEqualTo(8);
    }

    @Test
    void anOscilloscopeThatIsNotThereIsNamedBeforeAnythingIsDriven() {
        Typed typed = failing("{kind: disconnected, message: ps6000OpenUnit}");

        assertThat(typed.errors())
                .contains("these instruments could not be opened")
                .contains("oscilloscope: PS6000::SIM01/001 could not be opened")
                .contains("PICO_NOT_FOUND");
        assertThat(NeuronRecords.transcript(typed.folder())).noneMatch(line -> line.contains(":OUTP1 1"));
        NeuronRecords.requireComplete(typed.folder(), 0);
    }

    @Test
    void anErrorOfTheLibraryEndsTheRunLikeALostCable() {
        Typed typed = failing(
                "{kind: error, message: ps6000IsReady, after: 100, times: 1, error-code: 6}", "sample-interval=20 us");
        assertThat(typed.errors()).contains("ps6000IsReady: PICO_OPERATION_FAILED (0x06)");
        NeuronRecords.requireComplete(typed.folder(), 1);
    }

    @Test
    void theCableIsMentionedOnceOnly() throws Exception {
        String bench = NeuronBench.simulated()
                .withOscilloscopeFault("{kind: disconnected, message: ps6000RunBlock}")
                .in(folder)
                .toString();
        try (Program program = new Program(
                "run",
                Typed.file("protocols/neuron-pulse-train.yaml"),
                "--bench=" + bench,
                "--out=" + folder.resolve("runs"))) {
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.RUN_FAILED);
            assertThat(program.printed()).containsOnlyOnce("look at its USB cable");
        }
    }
}
