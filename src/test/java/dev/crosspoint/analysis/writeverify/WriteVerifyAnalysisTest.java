package dev.crosspoint.analysis.writeverify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.TableRun;
import dev.crosspoint.analysis.pulse.PulseRows;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteVerifyAnalysisTest {

    private static final TableSchema LEVELS = new TableSchema(
            "levels",
            "attempts",
            List.of(
                    Column.integer("attempt", ""),
                    Column.integer("repeat", ""),
                    Column.integer("level", ""),
                    Column.real("target_s", "S", ""),
                    Column.real("low_s", "S", ""),
                    Column.real("high_s", "S", ""),
                    Column.text("outcome", ""),
                    Column.integer("pulses", ""),
                    Column.real("conductance_s", "S", "")));
    private static final TableSchema WRITES = new TableSchema(
            "writes", "verifying reads", List.of(Column.integer("attempt", ""), Column.real("conductance_s", "S", "")));

    /** Two repeats of two levels; the last attempt was given up. */
    private static TableRun run(PulseRows readings) {
        return new TableRun()
                .with("sampling.interval", 1e-3, "s")
                .with(readings.table())
                .with(new TableData(
                        LEVELS,
                        List.of(
                                new long[] {1, 2, 3, 4},
                                new long[] {1, 1, 2, 2},
                                new long[] {1, 2, 1, 2},
                                new double[] {1e-5, 2e-5, 1e-5, 2e-5},
                                new double[] {0.9e-5, 1.9e-5, 0.9e-5, 1.9e-5},
                                new double[] {1.1e-5, 2.1e-5, 1.1e-5, 2.1e-5},
                                new String[] {"reached", "reached", "reached", "not_reached"},
                                new long[] {1, 2, 3, 100},
                                new double[] {1.02e-5, 2e-5, 0.98e-5, 1.5e-5})))
                .with(new TableData(
                        WRITES, List.of(new long[] {1, 1, 2, 2, 2}, new double[] {0.5e-5, 1e-5, 1e-5, 1.5e-5, 2e-5})));
    }

    private static PulseRows pulses() {
        PulseRows rows = new PulseRows();
        for (int attempt = 1; attempt <= 4; attempt++) {
            rows.level(attempt, 1, "set", 1, 2e-5, 2e-5).level(attempt, 1, "read", 0.1, 1e-6, 1e-6);
        }
        return rows;
    }

    private static Finding.Resolved resolved(AnalysisResult result, String name) {
        return (Finding.Resolved) result.findings().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void attemptsAndTheirEnergiesAreFound() {
        AnalysisResult result = new WriteVerifyAnalysis().analyze(run(pulses()));
        assertThat(resolved(result, "success_fraction").value()).isEqualTo(0.75);
        assertThat(resolved(result, "pulses_to_converge").value()).isEqualTo(2);
        // 1 V, 20 uA, two samples of 1 ms; the read takes nothing of it.
        assertThat(resolved(result, "write_energy").value()).isCloseTo(4e-8, withinPercentage(1e-6));
        assertThat(result.figures())
                .extracting(figure -> figure.name())
                .containsExactly("reached", "levels", "approach");
        assertThat(result.tables())
                .singleElement()
                .satisfies(table -> assertThat((long[]) table.columns().get(2)).containsExactly(2, 2));
    }

    @Test
    void energiesOfRowsThatTheJournalLostAreNotTakenForZero() {
        PulseRows first = new PulseRows().level(1, 1, "set", 1, 2e-5, 2e-5);
        AnalysisResult result = new WriteVerifyAnalysis().analyze(run(first));
        assertThat(resolved(result, "write_energy").n()).isEqualTo(1);
        assertThat(resolved(result, "write_energy").value()).isCloseTo(4e-8, withinPercentage(1e-6));
    }

    @Test
    void aRunWithoutAttemptsSaysSo() {
        AnalysisResult result = new WriteVerifyAnalysis().analyze(new TableRun().with("sampling.interval", 1e-3, "s"));
        assertThat(result.findings()).hasSize(6).allMatch(Finding.Unresolved.class::isInstance);
        assertThat(result.figures()).isEmpty();
    }
}
