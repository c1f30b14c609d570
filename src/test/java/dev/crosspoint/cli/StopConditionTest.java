package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol's own conditions end a run early: not a failure, and nothing is lost. */
class StopConditionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "compliance=1 uA, stop-on-compliance=true, compliance reached at",
        "compliance=10 uA, stop-above-current=1 uA, current"
    })
    void stoppedRunSaysWhyAndKeepsItsReadings(String compliance, String condition, String reason) {
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench",
                Typed.file("config/simulated-bench.yaml"),
                "--out",
                folder.toString(),
                "--set",
                compliance,
                "--set",
                condition,
                "--json");

        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        String name = condition.substring(0, condition.indexOf('='));
        assertThat(typed.errors()).contains("the run was stopped: " + reason).contains("in cycle 1 (" + name + ")");
        assertThat(typed.json().path("outcome").asText()).isEqualTo("stopped");
        StoredRun run = StoredRuns.open(typed.folder());
        assertThat(run.record().at("/stop/outcome").asText()).isEqualTo("stopped");
        assertThat(run.record().at("/stop/reason").asText()).startsWith(reason);
        // The switch turns on near 0.3 V, in the first leg of 51 levels.
        assertThat(run.table("readings").rows()).isBetween(20L, 51L);
    }
}
