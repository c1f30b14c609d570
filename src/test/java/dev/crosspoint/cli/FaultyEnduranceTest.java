package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instrument misbehaves among the cycles of an endurance run. */
class FaultyEnduranceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:POIN:ACT', after: 10 | after 0.2 s, 0 bytes | true",
                "kind: truncated, message: 'TRAC1:DATA', after: 8, times: 1 | bytes of the response have arrived | false",
                "kind: disconnected, message: 'TRAC1:DATA', after: 8, times: 1 | the instrument closed the link | false",
                "kind: error, message: 'TRAC1:DATA', after: 8, times: 1, error-code: -222 | -222 | true",
            })
    void outputIsOffAndEveryReadingIsKeptAndAnalysedWhenTheInstrumentFails(
            String fault, String reason, boolean lastFetchIsGood) {
        Path bench = FaultyBench.in(folder, EnduranceBench.NAME, "{" + fault.strip() + "}");
        Typed typed = EnduranceBench.run(folder, bench, "cycles=400");

        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors())
                .containsOnlyOnce("crosspoint: ")
                .contains(reason.strip())
                .doesNotContain("\tat ", "OUTPUTS MAY STILL BE ON");
        StoredRun run = StoredRuns.open(typed.folder());
        assertThat(run.record().at("/stop/outcome").asText()).isEqualTo("failed");
        SmuTranscript transcript = SmuTranscript.of(typed.folder());
        transcript.requireOutputOff();
        long rows = run.table("readings").rows();
        assertThat(rows).isPositive().isEqualTo(transcript.readingsFetched(lastFetchIsGood));
        assertThat(typed.value("cycle_count")).isEqualTo((rows + 7) / 8);
        assertThat(typed.value("endurance_window_median")).isGreaterThan(1e5);
    }
}
