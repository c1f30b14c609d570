package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument misbehaves in mid-sweep. */
class FaultyInstrumentTest {

    @TempDir
    private Path folder;

    private FailedRun failing(String fault) {
        return FailedRun.of(folder, fault, "iv-sweep.yaml", "cycles=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 20 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: dropped, message: 'TRAC1:POIN:ACT', after: 20, times: 1 | after 0.2 s, 0 bytes | true",
                "kind: silent, message: 'TRAC1:DATA', after: 25 | 0 bytes of the response have arrived | false",
                "kind: late, message: 'TRAC1:DATA', after: 25, times: 1, delay: 1 s | 0 bytes of the response | false",
                "kind: truncated, message: 'TRAC1:DATA', after: 25, times: 1 | bytes of the response have arrived | false",
                "kind: garbled, message: 'TRAC1:DATA', after: 8, times: 1 | :TRAC1:DATA? | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 25, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 8, times: 1, error-code: -222 | -222 | true"
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFailsInMidSweep(
            String fault, String reason, boolean lastFetchIsGood) {
        failing("{" + fault.strip() + "}").assertOutputIsOffAndEveryReadingIsKept(reason.strip(), lastFetchIsGood);
    }

    @ParameterizedTest
    @CsvSource({"kind: silent", "kind: disconnected", "'kind: late, delay: 2 s'"})
    void anInstrumentThatCanNoLongerBeSwitchedOffIsAnnouncedOnceAndClearly(String fault) {
        Typed typed = failing("{" + fault + ", after: 150}").typed();

        assertThat(typed.errors()).containsOnlyOnce(FailedRun.ALARM).contains("SWITCH THEM OFF BY HAND");
        StoredRun run = StoredRuns.open(typed.folder());
        assertThat(run.record().at("/stop/reason").asText()).contains(FailedRun.ALARM);
        assertThat(run.table("readings").rows()).isPositive();
    }

    @Test
    void anInstrumentThatNeverAnswersIsNamedAndRaisesNoAlarm() {
        Typed typed = failing("{kind: silent}").typed();
        assertThat(typed.errors())
                .contains("could not be opened")
                .contains("smu")
                .contains("*IDN?")
                .doesNotContain(FailedRun.ALARM);
    }

    @Test
    void findingsOfAFailedRunAreTheSameInTheFileAsOnTheScreen() throws IOException {
        Typed typed =
                failing("{kind: silent, message: 'TRAC1:POIN:ACT', after: 20}").typed();
        assertThat(typed.finding("threshold_voltage_positive").path("n").asInt())
                .isPositive();
        assertThat(new ObjectMapper()
                        .readTree(typed.folder().resolve("results.json").toFile())
                        .path("findings"))
                .isEqualTo(typed.json().path("findings"));
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void safeSaysThatOutputsMayBeOnWhenTheInstrumentDoesNotAnswer() {
        Typed safe = Typed.command(
                "safe", "--bench", FaultyBench.in(folder, "{kind: silent}").toString());
        assertThat(safe.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(safe.errors())
                .containsOnlyOnce(FailedRun.ALARM)
                .contains("smu")
                .contains("*IDN?");
        assertThat(safe.out()).isEmpty();
    }

    @Test
    void instrumentsSaysWhoDoesNotAnswer() {
        Typed instruments = Typed.command(
                "instruments",
                "--bench",
                FaultyBench.in(folder, "{kind: silent}").toString());
        assertThat(instruments.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(instruments.errors())
                .containsOnlyOnce("crosspoint: ")
                .contains("smu")
                .contains("*IDN?");
    }
}
