package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument misbehaves in the middle of a train. */
class FaultyPulsedIvTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 5 | :TRAC1:POIN:ACT?: after 0.2 s, 0 bytes | true",
                "kind: silent, message: 'TRAC1:DATA', after: 3 | 0 bytes of the response have arrived | false",
                "kind: truncated, message: 'TRAC1:DATA', after: 3, times: 1 | bytes of the response have arrived | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 3, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 3, times: 1, error-code: -222 | -222 | true"
            })
    void outputIsOffAndEveryReadingIsKeptWhenTheInstrumentFailsInMidTrain(
            String fault, String reason, boolean lastFetchIsGood) throws IOException {
        FailedRun.of(folder, "{" + fault.strip() + "}", "pulsed-iv-80ms.yaml", "repeats=3")
                .assertOutputIsOffAndEveryReadingIsKept(reason.strip(), lastFetchIsGood);
    }

    @Test
    void pulsesBeforeTheFailureAreAnalysed() {
        Typed typed = FailedRun.of(
                        folder, "{kind: silent, message: 'TRAC1:DATA', after: 3}", "pulsed-iv-80ms.yaml", "repeats=3")
                .typed();
        assertThat(typed.finding("epsc_first").path("n").asInt()).isPositive();
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
    }
}
