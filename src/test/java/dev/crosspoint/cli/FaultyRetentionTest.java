package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument misbehaves while a state is watched, in the list of levels or between probes. */
class FaultyRetentionTest {
    @TempDir
    private Path folder;

    private Path protocol;

    @BeforeEach
    void writeProtocol() throws IOException {
        protocol = Files.writeString(folder.resolve("retention.yaml"), """
                protocol: retention
                set: {level: 750 mV, width: 100 ms, gap: 100 ms}
                probe: {level: 20 mV, width: 5 ms}
                schedule: {spacing: logarithmic, from: 50 ms, until: 60 s, points: 20}
                sampling: {interval: 5 ms, nplc: 0.1, current-range: 10 uA}
                compliance: 20 uA
                repeats: 4
                rest: 1 s
                """);
    }

    private FailedRun failing(String fault) {
        return FailedRun.of(folder, fault, protocol.toString());
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
        FailedRun run = failing("{" + fault.strip() + "}");
        run.requireReason(reason.strip());
        run.requireEveryReading(lastFetchIsGood);
        run.requireOutputOff();
    }

    @Test
    void repeatsThatWereWatchedBeforeAFailureAreAnalysed() {
        Typed typed =
                failing("{kind: silent, message: 'TRAC1:DATA', after: 30}").typed();
        assertThat(typed.finding("retention_time").path("n").asInt()).isPositive();
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
    }
}
