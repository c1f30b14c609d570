package dev.crosspoint.cli;

import static dev.crosspoint.cli.FailedRun.ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
        return FailedRun.of(folder, fault, Typed.file("protocols/iv-sweep.yaml"), "--set", "cycles=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 30 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: dropped, message: 'TRAC1:POIN:ACT', after: 30, times: 1 | after 0.2 s, 0 bytes | true",
                "kind: silent, message: 'TRAC1:DATA', after: 25 | 0 bytes of the response have arrived | false",
                "kind: late, message: 'TRAC1:DATA', after: 25, times: 1, delay: 1 s | 0 bytes of the response | false",
                "kind: truncated, message: 'TRAC1:DATA', after: 25, times: 1 | bytes of the response have arrived | false",
                "kind: garbled, message: 'TRAC1:DATA', after: 8, times: 1 | :TRAC1:DATA? | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 25, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 8, times: 1, error-code: -222 | -222 | true"
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFailsInMidSweep(
            String fault, String reason, boolean lastFetchIsGood) {
        FailedRun run = failing("{" + fault.strip() + "}");
        run.requireReason(reason.strip());
        run.requireEveryReading(lastFetchIsGood);
        run.requireOutputOff();
    }

    @ParameterizedTest
    @CsvSource({"kind: silent", "kind: disconnected", "'kind: late, delay: 2 s'"})
    void anInstrumentThatCanNoLongerBeSwitchedOffIsAnnouncedOnceAndClearly(String fault) {
        FailedRun run = failing("{" + fault + ", after: 150}");

        assertThat(run.typed().errors()).containsOnlyOnce(ALARM).contains("SWITCH THEM OFF BY HAND");
        assertThat(run.stored().record().at("/stop/reason").asText()).contains(ALARM);
        assertThat(run.stored().table("readings").rows()).isPositive();
    }

    @Test
    void anInstrumentThatNeverAnswersIsNamedAndRaisesNoAlarm() {
        Typed typed = failing("{kind: silent}").typed();
        assertThat(typed.errors())
                .contains("could not be opened")
                .contains("smu")
                .contains("*IDN?")
                .doesNotContain(ALARM);
    }

    @Test
    void findingsOfAFailedRunAreTheSameInTheFileAsOnTheScreen() throws IOException {
        Typed typed =
                failing("{kind: silent, message: 'TRAC1:POIN:ACT', after: 30}").typed();
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
        assertThat(safe.errors()).containsOnlyOnce(ALARM).contains("smu").contains("*IDN?");
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
