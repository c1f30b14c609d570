package dev.crosspoint.analysis.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.PulseRows;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells that fail, reads that tell nothing, and runs cut short. */
class EnduranceHazardTest {

    private static AnalysisResult analyzed(SyntheticCell cell) {
        return new EnduranceAnalysis().analyze(cell.rows().run());
    }

    static Finding finding(List<Finding> findings, String name) {
        return findings.stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + name));
    }

    static Finding.Resolved resolved(List<Finding> findings, String name) {
        Finding finding = finding(findings, name);
        assertThat(finding).isInstanceOf(Finding.Resolved.class);
        return (Finding.Resolved) finding;
    }

    private static Finding.Resolved resolved(AnalysisResult result, String name) {
        return resolved(result.findings(), name);
    }

    private static String reason(AnalysisResult result, String name) {
        Finding finding = finding(result.findings(), name);
        assertThat(finding).isInstanceOf(Finding.Unresolved.class);
        return ((Finding.Unresolved) finding).reason();
    }

    @Test
    void aHighResistanceBelowTheNoiseIsABoundAndNotANumber() {
        SyntheticCell cell = new SyntheticCell(1);
        cell.noise = 100e-9;
        AnalysisResult result = analyzed(cell.cycles(1, 100));
        assertThat(reason(result, "resistance_hrs_median")).startsWith("above ").contains("below the noise floor");
        assertThat(reason(result, "endurance_window_min")).startsWith("above ");
        assertThat(reason(result, "drift_hrs")).contains("below the noise floor");
        assertThat(resolved(result, "resistance_lrs_median").value()).isCloseTo(271, withinPercentage(5));
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("give a bound only"));
    }

    @Test
    void theSmallestWindowIsThatOfItsCycleWithTheNoiseOfItsReads() {
        SyntheticCell cell = new SyntheticCell(2);
        cell.cycles(1, 40).cycle(41, 370e-6, 20e-9).cycles(42, 80);
        Finding.Resolved window = resolved(analyzed(cell), "endurance_window_min");
        assertThat(window.value()).isCloseTo(18500, withinPercentage(0.5));
        assertThat(window.method()).contains("in cycle 41");
        assertThat(window.high() / window.low()).isBetween(1.0005, 1.01);
    }

    @Test
    void aSetThatFailsOnceIsCountedAndTheSmallestWindowIsNotClaimed() {
        SyntheticCell cell = new SyntheticCell(3);
        cell.cycles(1, 40).cycle(41, 0, 3.4e-9).cycles(42, 80);
        AnalysisResult result = analyzed(cell);
        assertThat(resolved(result, "set_failure_count").value()).isEqualTo(1);
        assertThat(resolved(result, "reset_failure_count").value()).isZero();
        assertThat(reason(result, "endurance_window_min")).contains("1 of 80 cycles", "cycle 41");
        assertThat(resolved(result, "endurance_yield").value()).isCloseTo(79 / 80.0, within(1e-12));
        assertThat(resolved(result, "endurance_cycles").value()).isEqualTo(80);
    }

    @Test
    void aCellThatSticksInItsLowResistanceCollapsesAfterItsLastGoodCycle() {
        SyntheticCell cell = new SyntheticCell(4);
        cell.cycles(1, 30);
        for (int cycle = 31; cycle <= 100; cycle++) {
            cell.cycle(cycle, 370e-6, 365e-6);
        }
        AnalysisResult result = analyzed(cell);
        Finding.Resolved cycles = resolved(result, "endurance_cycles");
        assertThat(cycles.value()).isEqualTo(30);
        assertThat(cycles.low()).isEqualTo(30);
        assertThat(cycles.high()).isEqualTo(31);
        assertThat(resolved(result, "reset_failure_count").value()).isEqualTo(70);
        assertThat(resolved(result, "set_failure_count").value()).isZero();
        assertThat(resolved(result, "endurance_yield").value()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void withoutACollapseTheCyclesAreALowerBound() {
        Finding.Resolved cycles = resolved(analyzed(new SyntheticCell(5).cycles(1, 100)), "endurance_cycles");
        assertThat(cycles.value()).isEqualTo(100);
        assertThat(cycles.low()).isEqualTo(100);
        assertThat(cycles.high()).isInfinite();
    }

    @Test
    void cyclesAfterTheLastReadAreNotClaimed() {
        SyntheticCell cell = new SyntheticCell(5).cycles(1, 10).unread(11).unread(12);
        assertThat(resolved(analyzed(cell), "endurance_cycles").value()).isEqualTo(10);
    }

    @Test
    void aCollapseBetweenLogSpacedReadsIsNoSharperThanTheReads() {
        SyntheticCell cell = new SyntheticCell(6).with("stop-below-ratio", 10).with("stop-cycles", 1);
        cell.cycles(1, 10)
                .unread(11)
                .cycle(12, 370e-6, 3.4e-9)
                .unread(13)
                .unread(14)
                .cycle(15, 370e-6, 370e-6);
        AnalysisResult result = analyzed(cell);
        Finding.Resolved cycles = resolved(result, "endurance_cycles");
        assertThat(cycles.low()).isEqualTo(12);
        assertThat(cycles.high()).isEqualTo(15);
        assertThat(resolved(result, "cycle_count").value()).isEqualTo(15);
        assertThat(resolved(result, "read_count").value()).isEqualTo(12);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("12 of 15 cycles"));
    }

    @Test
    void energyIsMeasuredVoltageTimesCurrentOverTheWidthThatWasApplied() {
        AnalysisResult result = analyzed(new SyntheticCell(7).cycles(1, 50));
        assertThat(resolved(result, "switching_energy_set").value())
                .isCloseTo(1.2 * 1e-3 * SyntheticCell.WIDTH, withinPercentage(0.01));
        assertThat(resolved(result, "switching_energy_reset").value())
                .isCloseTo(1.5 * 260e-9 * SyntheticCell.WIDTH, withinPercentage(0.01));
        assertThat(resolved(result, "pulse_width_reset").value()).isCloseTo(SyntheticCell.WIDTH, within(1e-9));
    }

    @Test
    void readsOverRangeAreLeftOutAndSaidSo() {
        SyntheticCell cell = new SyntheticCell(8).cycles(1, 60);
        cell.rows()
                .level(61, 1, "set", 1.2, 1e-3)
                .level(61, 2, "read", 0.1, "over_range", new double[] {9.9e37})
                .level(61, 3, "reset", -1.5, -1e-6)
                .level(61, 4, "read", 0.1, 3.4e-9);
        AnalysisResult result = analyzed(cell);
        assertThat(resolved(result, "resistance_lrs_median").n()).isEqualTo(60);
        assertThat(resolved(result, "resistance_hrs_median").n()).isEqualTo(61);
        assertThat(resolved(result, "endurance_yield").n()).isEqualTo(60);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("over range"));
    }

    @Test
    void aRunCutAfterASetPulseSaysWhatItCan() {
        SyntheticCell cell = new SyntheticCell(9);
        cell.rows().level(1, 1, "set", 1.2, 1e-3);
        AnalysisResult result = analyzed(cell);
        assertThat(reason(result, "endurance_window_min")).contains("no cycle");
        assertThat(reason(result, "endurance_cycles")).contains("no cycle");
        assertThat(reason(result, "resistance_hrs_median")).contains("not read");
        assertThat(resolved(result, "cycle_count").value()).isEqualTo(1);
    }

    @Test
    void aRunWithoutReadingsFindsNothingAndSaysSo() {
        PulseRows empty = new SyntheticCell(10).rows();
        AnalysisResult result = new EnduranceAnalysis().analyze(empty.run());
        assertThat(result.findings()).isEmpty();
        assertThat(result.remarks()).isNotEmpty();
    }

    @Test
    void blocksHoldEveryReadCycleOnceWithItsFailures() {
        SyntheticCell cell = new SyntheticCell(11);
        cell.cycles(1, 150).cycle(151, 0, 3.4e-9).cycles(152, 200);
        AnalysisResult result = analyzed(cell);
        long[] reads = (long[]) result.tables().get(0).columns().get(2);
        long[] setFailures = (long[]) result.tables().get(0).columns().get(11);
        assertThat(Arrays.stream(reads).sum()).isEqualTo(200);
        assertThat(Arrays.stream(setFailures).sum()).isEqualTo(1);
        assertThat(result.figures()).hasSize(3);
    }
}
