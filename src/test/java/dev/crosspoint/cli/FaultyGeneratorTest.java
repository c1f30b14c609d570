package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator misbehaves before, between and in the trains; it has no compliance, so what it drives must end. */
class FaultyGeneratorTest {
    private static final String ALARM = "OUTPUTS MAY STILL BE ON";

    @TempDir
    private Path folder;

    private Typed failing(String fault) {
        Typed typed =
                NeuronBench.simulated().withGeneratorFault("{" + fault + "}").run(folder, "sample-interval=100 us");
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").doesNotContain("\tat ");
        assertThat(typed.json().path("outcome").asText()).isEqualTo("failed");
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
        return typed;
    }

    /** The error queue is read 8 times until the first train has been triggered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: error, message: ':SOUR1:VOLT 0.75', times: 1, error-code: -220 | -220 | 0",
                "kind: error, message: ':OUTP1 1', after: 1, times: 1, error-code: -220 | -220 | 1",
                "kind: error, message: 'BURS:TRIG', after: 5, times: 1, error-code: -220 | -220 | 1",
                "kind: silent, message: 'SYST:ERR', after: 8, times: 1 | after 0.2 s, 0 bytes | 1",
                "kind: dropped, message: 'SYST:ERR', after: 9, times: 1 | after 0.2 s, 0 bytes | 1",
                "kind: late, message: 'SYST:ERR', after: 9, times: 1, delay: 0.5 s | after 0.2 s, 0 bytes | 1",
                "kind: truncated, message: 'SYST:ERR', after: 8, times: 1 | bytes of the response have arrived | 1",
                "kind: garbled, message: 'OUTP1:LOAD?', after: 3, times: 1 | :OUTP1:LOAD? | 1",
                "kind: disconnected, message: 'SYST:ERR', after: 9, times: 1 | the instrument closed the link | 1",
            })
    void outputsAreOffAndTheRecordsBeforeAreKeptWhenTheGeneratorFails(String fault, String reason, int records) {
        Typed typed = failing(fault);

        assertThat(typed.errors())
                .contains("DG1062Z")
                .contains("TCPIP0::127.0.0.1::")
                .contains(reason)
                .doesNotContain(ALARM);
        NeuronRecords.requireOutputsOff(typed.folder());
        NeuronRecords.requireComplete(typed.folder(), records);
        assertThat(StoredRuns.open(typed.folder()).record().at("/stop/reason").asText())
                .contains(reason);
    }

    /** The 113th message switches the output on for the second train. */
    @ParameterizedTest
    @CsvSource({"kind: silent", "kind: disconnected", "'kind: late, delay: 0.5 s'"})
    void aGeneratorThatCanNoLongerBeSwitchedOffIsAnnouncedOnceAndClearly(String fault) {
        Typed typed = failing(fault + ", after: 114");

        assertThat(typed.errors()).containsOnlyOnce(ALARM).contains("DG1062Z").contains("SWITCH THEM OFF BY HAND");
        assertThat(StoredRuns.open(typed.folder()).record().at("/stop/reason").asText())
                .contains(ALARM);
        NeuronRecords.requireComplete(typed.folder(), 1);
        assertThat(typed.value("pulse_count")).isEqualTo(4);
    }

    @Test
    void aGeneratorThatNeverAnswersIsNamedAndRaisesNoAlarm() {
        assertThat(failing("kind: silent").errors())
                .contains("could not be opened")
                .contains("generator: ")
                .contains("*IDN?")
                .doesNotContain(ALARM);
    }

    @Test
    void aSourceMeasureUnitThatOnlyStandsByIsNeverSwitchedOn() {
        Typed typed = NeuronBench.simulated().run(folder, "sample-interval=100 us");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        assertThat(NeuronRecords.lines(typed.folder().resolve("transcript-smu.log")))
                .anyMatch(line -> line.endsWith("> :OUTP1 0"))
                .noneMatch(line -> line.contains(":OUTP1 1") || line.contains(":OUTP2 1"));
    }
}
