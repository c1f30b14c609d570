package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument misbehaves while a state is watched, in the list of levels or between probes. */
class FaultyRetentionTest {
    @TempDir
    private Path folder;

    /** The first probe belongs to the list of the set pulse, the host begins the others. */
    private FailedRun failing(String fault) {
        return FailedRun.of(
                folder,
                fault,
                "retention-switch.yaml",
                "schedule.from=50 ms",
                "schedule.until=20 s",
                "schedule.interval=1 s",
                "disturb-check-probes=20",
                "repeats=3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 20 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: silent, message: 'TRAC1:DATA', after: 2 | 0 bytes of the response have arrived | false",
                "kind: truncated, message: 'TRAC1:DATA', after: 12, times: 1 | bytes of the response have arrived | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 17, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 8, times: 1, error-code: -222 | -222 | true"
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFails(String fault, String reason, boolean lastFetchIsGood) {
        failing("{" + fault.strip() + "}").assertOutputIsOffAndEveryReadingIsKept(reason.strip(), lastFetchIsGood);
    }

    @Test
    void repeatsThatWereWatchedBeforeAFailureAreAnalysed() {
        Typed typed =
                failing("{kind: silent, message: 'TRAC1:DATA', after: 30}").typed();
        assertThat(typed.finding("retention_time").path("n").asInt()).isPositive();
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
    }
}
