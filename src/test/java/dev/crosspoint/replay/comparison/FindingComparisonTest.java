package dev.crosspoint.replay.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FindingComparisonTest {

    private static Finding.Resolved finding(double value, double low, double high) {
        return new Finding.Resolved("set_voltage", value, "V", low, high, 20, "mean");
    }

    private static Finding.Resolved around(double value, double below, double above) {
        return finding(value, value - below, value + above);
    }

    @Property
    void swappingTheRunsOnlyTurnsTheSign(
            @ForAll @DoubleRange(min = -10, max = 10) double first,
            @ForAll @DoubleRange(min = -10, max = 10) double second,
            @ForAll @DoubleRange(min = 0.01, max = 5) double below,
            @ForAll @DoubleRange(min = 0.01, max = 5) double above) {
        Finding.Resolved one = around(first, below, above);
        Finding.Resolved other = around(second, above, below);
        FindingComparison there = FindingComparison.of(one, other);
        FindingComparison back = FindingComparison.of(other, one);
        assertThat(there.z().orElseThrow()).isEqualTo(-back.z().orElseThrow() + 0.0, within(1e-12));
        assertThat(there.verdict()).isEqualTo(back.verdict());
    }

    @Property
    void equalValuesAreConsistentWhateverTheirIntervals(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double value,
            @ForAll @DoubleRange(min = 0, max = 1e9) double below,
            @ForAll @DoubleRange(min = 0, max = 1e9) double above) {
        FindingComparison comparison = FindingComparison.of(around(value, below, above), around(value, above, below));
        assertThat(comparison.z()).hasValue(0);
        assertThat(comparison.verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    @Property
    void widerIntervalsNeverMakeADifferenceLarger(
            @ForAll @DoubleRange(min = -10, max = 10) double first,
            @ForAll @DoubleRange(min = -10, max = 10) double second,
            @ForAll @DoubleRange(min = 0.01, max = 5) double arm,
            @ForAll @DoubleRange(min = 1, max = 100) double wider) {
        double narrow = FindingComparison.of(around(first, arm, arm), around(second, arm, arm))
                .z()
                .orElseThrow();
        double wide = FindingComparison.of(around(first, arm * wider, arm * wider), around(second, arm, arm))
                .z()
                .orElseThrow();
        assertThat(Math.abs(wide)).isLessThanOrEqualTo(Math.abs(narrow) * (1 + 1e-12));
    }

    @Test
    void zIsTheDifferenceInItsStandardUncertainties() {
        // Standard uncertainties of 0.3 V and 0.4 V make one of 0.5 V of the difference of 1 V.
        double arm = FindingComparison.STANDARD_DEVIATIONS;
        FindingComparison comparison =
                FindingComparison.of(around(1, 0.3 * arm, 0.3 * arm), around(2, 0.4 * arm, 0.4 * arm));
        assertThat(comparison.z().orElseThrow()).isEqualTo(2, within(1e-12));
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void onlyTheArmsThatFaceEachOtherCount() {
        double arm = FindingComparison.STANDARD_DEVIATIONS;
        FindingComparison comparison = FindingComparison.of(around(1, 100, arm), around(3, arm, 100));
        assertThat(comparison.z().orElseThrow()).isEqualTo(2 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void anUnknownEndOnTheOtherSideDoesNotMatter() {
        FindingComparison comparison =
                FindingComparison.of(finding(1, Double.NEGATIVE_INFINITY, 1.1), around(2, 0.1, 0.1));
        assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void withoutAnIntervalThereIsNoVerdict() {
        assertThat(FindingComparison.of(finding(1, 1, 1), finding(2, 2, 2)).verdict())
                .isEqualTo(Verdict.NOT_RESOLVABLE);
        assertThat(FindingComparison.of(finding(1, Double.NaN, Double.NaN), around(2, 1, 1)))
                .matches(comparison -> comparison.verdict() == Verdict.NOT_RESOLVABLE)
                .matches(comparison -> comparison.z().isEmpty());
        assertThat(FindingComparison.of(around(1, 1, 1), finding(2, 0, Double.POSITIVE_INFINITY))
                        .verdict())
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(FindingComparison.of(finding(1, 0, Double.POSITIVE_INFINITY), around(2, 1, 1))
                        .verdict())
                .isEqualTo(Verdict.NOT_RESOLVABLE);
    }

    @Test
    void aFindingThatOneRunCannotResolveHasNoVerdictButAReason() {
        Finding unresolved = new Finding.Unresolved("set_voltage", "V", 0, "no cycle switched", "mean");
        FindingComparison comparison = FindingComparison.of(around(1, 1, 1), unresolved);
        assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_RESOLVABLE);
        assertThat(comparison.reason()).isEqualTo("not resolved in the replay: no cycle switched");
    }

    @Test
    void findingsAreMatchedByNameAndConditionsAndNoneIsLost() {
        List<Condition> low = List.of(new Condition.Amount("amplitude_v", 0.4, "V"));
        List<Condition> high = List.of(new Condition.Amount("amplitude_v", 0.75, "V"));
        Comparison comparison = Comparison.of(
                List.of(around(1, 1, 1).under(low), around(5, 1, 1).under(high)),
                List.of(around(5, 1, 1).under(high), around(7, 1, 1)));
        assertThat(comparison.findings())
                .extracting(FindingComparison::reason)
                .containsExactly("the replay has no such finding", "", "the recorded run has no such finding");
        assertThat(comparison.findings().get(1).z()).hasValue(0);
        assertThat(comparison.count(Verdict.NOT_RESOLVABLE)).isEqualTo(2);
    }
}
