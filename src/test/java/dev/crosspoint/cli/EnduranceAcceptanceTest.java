package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endurance of the simulated crossbar cell, by the real driver over the wire. */
class EnduranceAcceptanceTest {

    @TempDir
    private Path folder;

    @Test
    void crossbarCellKeepsItsPublishedWindowForItsPublishedCycles() throws Exception {
        // Vishwanath et al., Mater. Horiz. 2024, 11, 2643: ratio above 1e5 over 2000 cycles, 3.45 nA and 0.37 mA at 0.1
        // V.
        Typed run = EnduranceBench.run(folder);
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.value("endurance_cycles")).isEqualTo(2000);
        assertThat(run.finding("endurance_cycles").path("high").isNull()).isTrue();
        assertThat(run.value("endurance_window_min")).isGreaterThan(1e4);
        assertThat(run.value("endurance_window_median")).isGreaterThan(1e5);
        assertThat(run.value("endurance_yield")).isEqualTo(1);
        assertThat(run.value("resistance_hrs_median")).isCloseTo(0.1 / 3.45e-9, withinPercentage(3));
        assertThat(run.value("resistance_lrs_median")).isCloseTo(0.1 / 0.37e-3, withinPercentage(3));
        assertThat(run.value("set_failure_count") + run.value("reset_failure_count"))
                .isZero();
        // The widths are at least those asked for, and no longer than by a look for the range.
        assertThat(run.value("pulse_width_set")).isBetween(10e-3, 11.5e-3);
        assertThat(run.value("pulse_width_reset")).isBetween(10e-3, 12e-3);
        assertThat(StoredRuns.open(run.folder()).table("readings").rows()).isEqualTo(16_000);
        assertThat(run.folder().resolve("figures/resistance-against-cycle.svg")).isNotEmptyFile();
        assertThat(Files.readString(run.folder().resolve("report.html"))).contains("at least the given ones");
    }

    @Test
    void aFixedRangeKeepsTheWidthsExactAndSaysThatItCannotSeeTheHighResistance() {
        Typed run = EnduranceBench.run(folder, "cycles=100", "sampling.current-range=1 mA");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.value("pulse_width_set")).isCloseTo(10e-3, withinPercentage(0.01));
        assertThat(run.finding("resistance_hrs_median").path("reason").asText()).startsWith("above ");
        assertThat(run.value("resistance_lrs_median")).isCloseTo(0.1 / 0.37e-3, withinPercentage(3));
    }

    @Test
    void cyclesBetweenLogSpacedReadsAreWrittenAndCounted() {
        Typed run = EnduranceBench.run(folder, "cycles=1000", "reads=log-spaced", "reads-per-decade=4");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.value("cycle_count")).isEqualTo(1000);
        assertThat(run.value("read_count")).isEqualTo(13);
        assertThat(StoredRuns.open(run.folder()).table("readings").rows()).isEqualTo(13 * 8 + 987 * 4);
    }

    @Test
    void samplesOfUnreadCyclesCanBeLeftOutWithoutLosingCount() {
        Typed run = EnduranceBench.run(
                folder, "cycles=1000", "reads=log-spaced", "reads-per-decade=4", "keep-unread=false");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.value("cycle_count")).isEqualTo(1000);
        assertThat(StoredRuns.open(run.folder()).table("readings").rows()).isEqualTo(13 * 8);
    }

    @Test
    void aCollapsedWindowEndsTheRunAndTheConclusionSaysSo() {
        Typed run = EnduranceBench.run(folder, "stop-below-ratio=1e6", "stop-cycles=3");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.errors())
                .contains("the run was stopped: the window collapsed: in cycle 3")
                .contains("below 1000000 for 3 read cycles");
        assertThat(run.json().path("outcome").asText()).isEqualTo("stopped");
        StoredRun stored = StoredRuns.open(run.folder());
        assertThat(stored.record().at("/stop/reason").asText()).contains("3 read cycles in a row (stop-below-ratio)");
        assertThat(stored.table("readings").rows()).isGreaterThanOrEqualTo(3 * 8 - 1);
        SmuTranscript.of(run.folder()).requireOutputOff();
    }

    @Test
    void aDryRunMeasuresNothingAndSaysWhatTheRangesDoToThePulses() {
        Typed dry = EnduranceBench.run(folder, "--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(dry.out())
                .contains("2000 cycles of set 1.2 V", "at least the given ones", "16000 readings", "limit 30 mA");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aPulseBeyondTheSiteLimitsIsRefusedAndLeavesNoRunBehind() {
        Typed refused = EnduranceBench.run(folder, "reset.level=-2.5 V");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED_BY_LIMITS);
        assertThat(refused.errors()).contains("2.5 V").contains("2 V").contains("nothing was sent");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void anIntervalThatDoesNotDivideAWidthIsRefusedWithOneThatDoes() {
        Typed refused = EnduranceBench.run(folder, "sampling.interval=4 ms");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("the longest that does is 10 ms");
    }
}
