package dev.crosspoint.analysis.pulsediv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.PulseRows;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.record.TableData;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PulsedIvAnalysisTest {

    private static String reason(AnalysisResult result, String name, String... conditions) {
        return ((Finding.Unresolved) SyntheticTrain.finding(result, name, conditions)).reason();
    }

    @Test
    void theNominalCurrentGivesThePublished640Femtojoules() {
        // de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787: 640 fJ at 0.1 V and 55 ms, so 0.1164 nA.
        AnalysisResult result = SyntheticTrain.uncorrected(
                new SyntheticTrain(0.1164e-9, 0.24e-9, 0.4e-9).run(1, 1).run());
        Finding.Resolved excluding = SyntheticTrain.resolved(result, "doubling_energy", "excluding");
        assertThat(excluding.value()).isCloseTo(640.2e-15, within(1e-24));
        assertThat(SiFormat.value(excluding.value(), "J", 3)).isEqualTo("640 fJ");
        assertThat(SyntheticTrain.resolved(result, "pulse_energy_first", "mean").value())
                .isEqualTo(excluding.value());
        assertThat(SyntheticTrain.resolved(result, "doubling_energy", "including")
                        .value())
                .isCloseTo(640.2e-15 + 0.1 * 0.24e-9 * 55e-3, within(1e-24));
    }

    @Test
    void eachConventionOfTheDoublingEnergySaysWhatItSums() {
        AnalysisResult result = SyntheticTrain.uncorrected(
                new SyntheticTrain(1e-9, 2.5e-9).run(1, 1).run());
        assertThat(SyntheticTrain.finding(result, "doubling_energy", "excluding")
                        .method())
                .contains("the pulses before the first one whose EPSC is at least twice");
        assertThat(SyntheticTrain.finding(result, "doubling_energy", "including")
                        .method())
                .contains("up to and including the first one");
    }

    @Test
    void aCurrentThatNeverDoublesHasABoundAndNoNumber() {
        AnalysisResult result = SyntheticTrain.uncorrected(new SyntheticTrain(1e-9, 1.2e-9, 1.4e-9)
                .noise(1e-12, 0)
                .run(1, 1)
                .run());
        assertThat(reason(result, "doubling_energy", "excluding"))
                .startsWith("above 20 pJ")
                .contains("3 pulses");
    }

    @Test
    void aCurrentLostInNoiseHasABoundAndNoNumber() {
        AnalysisResult result = SyntheticTrain.uncorrected(new SyntheticTrain(0.1e-12, 0.2e-12, 20e-9)
                .noise(13e-12, 0)
                .run(1, 1)
                .run());
        assertThat(reason(result, "pulse_energy_first", "mean"))
                .contains("below")
                .contains("J");
        assertThat(reason(result, "doubling_energy")).contains("the first pulse takes less than");
        assertThat(reason(result, "epsc_ratio")).contains("cannot be told from zero");
        assertThat(SyntheticTrain.resolved(result, "epsc_last").value()).isCloseTo(20e-9, within(1e-11));
    }

    @Test
    void depressionHasFindingsOfItsOwn() {
        PulseRows rows = new SyntheticTrain(1e-9, 3e-9, 4e-9)
                .run(1, 1)
                .with("depression.level", -0.1, "V")
                .with("depression.width", 10e-3, "s")
                .with("depression.gap", 10e-3, "s")
                .with("depression-pulses", 3, "1");
        double[] empty = new double[10];
        for (int pulse = 4; pulse <= 6; pulse++) {
            double[] current = new double[10];
            Arrays.fill(current, -4e-9 / pulse);
            rows.level(1, pulse, "reset", -0.1, current).level(1, pulse, "base", 0, empty);
        }
        AnalysisResult result = SyntheticTrain.uncorrected(rows.run());
        assertThat(SyntheticTrain.resolved(result, "epsc_ratio", "depression").value())
                .isCloseTo(4.0 / 6, within(1e-9));
        assertThat(SyntheticTrain.resolved(result, "epsc_first", "depression").value())
                .isCloseTo(-4e-9 / 4, within(1e-18));
        assertThat(SyntheticTrain.resolved(result, "pulse_energy_first", "depression", "integral")
                        .value())
                .isCloseTo(0.1 * 4e-9 / 4 * 10e-3, within(1e-20));
        assertThat(SyntheticTrain.resolved(result, "epsc_rank_correlation", "depression")
                        .value())
                .isEqualTo(-1);
        assertThat(SyntheticTrain.resolved(result, "epsc_rank_correlation", "potentiation")
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aTrainCutShortKeepsWhatItMeasuredAndClaimsNoLastPulse() {
        PulseRows rows = new SyntheticTrain(1e-9, 3e-9).run(1, 1).with("potentiation-pulses", 10, "1");
        rows.level(1, 3, "set", 0.1, new double[20]);
        AnalysisResult result = SyntheticTrain.uncorrected(rows.run());
        assertThat(SyntheticTrain.resolved(result, "epsc_first").value()).isCloseTo(1e-9, within(1e-18));
        assertThat(reason(result, "epsc_last")).contains("pulse 10 of 10").contains("the last one is pulse 2");
        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("1 pulse is left out: cut short"));
        assertThat(result.tables().get(0).columns().get(0)).isEqualTo(new long[] {1, 1});
    }

    @Test
    void aPulseInComplianceIsNoEpsc() {
        double[] limited = new double[55];
        Arrays.fill(limited, 1e-6);
        PulseRows rows = new SyntheticTrain(1e-9).run(1, 1).with("potentiation-pulses", 2, "1");
        rows.level(1, 2, "set", 0.1, "in_compliance", limited);
        AnalysisResult result = SyntheticTrain.uncorrected(rows.run());
        assertThat(reason(result, "epsc_last")).contains("pulse 2 of 2 was not measured whole");
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("a reading in the plateau that is not ok"));
    }

    @Test
    void aRunWithoutAReadingIsNoFailure() {
        AnalysisResult result =
                SyntheticTrain.uncorrected(new SyntheticTrain(1e-9).run(1, 0).run());
        assertThat(reason(result, "epsc_first")).contains("no train");
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void repeatsWidenTheIntervalByWhatTheyScatter() {
        PulseRows rows = new SyntheticTrain(1e-9).run(1, 1);
        double[] current = new double[55];
        Arrays.fill(current, 1.5e-9);
        rows.level(2, 0, "base", 0, new double[100]).level(2, 1, "set", 0.1, current);
        AnalysisResult result = SyntheticTrain.uncorrected(rows.run());
        Finding.Resolved first = SyntheticTrain.resolved(result, "epsc_first");
        assertThat(first.n()).isEqualTo(2);
        assertThat(first.value()).isCloseTo(1.25e-9, within(1e-18));
        // Student's t of one degree of freedom is 12.706; the standard error is 0.25 nA.
        assertThat(first.high()).isCloseTo(1.25e-9 + 12.706 * 0.25e-9, within(1e-12));
        assertThat(first.method()).contains("Student's t");
    }

    @Test
    void theTableHoldsBothEnergiesAndTheUncorrectedCurrent() {
        SyntheticTrain train = new SyntheticTrain(1e-9, 3e-9).displacement(10e-9, 8e-3);
        AnalysisResult result =
                SyntheticTrain.corrected(train.run(1, 1).run(), train.open(2, 1).run());
        TableData pulses = result.tables().get(0);
        assertThat(pulses.schema().columns()).extracting("name").contains("epsc_se_a", "conductance_s");
        assertThat((double[]) pulses.columns().get(4)).containsExactly(new double[] {1e-9, 3e-9}, within(1e-15));
        assertThat(((double[]) pulses.columns().get(6))[0]).isGreaterThan(1.5e-9);
        assertThat((double[]) pulses.columns().get(8)).containsExactly(new double[] {5.5e-12, 16.5e-12}, within(1e-17));
        assertThat((double[]) pulses.columns().get(10))
                .containsExactly(new double[] {5.5e-12, 16.5e-12}, within(1e-17));
        assertThat(result.figures())
                .extracting(Figure::name)
                .containsExactly("epsc", "pulse-energy", "trace-first", "trace-second", "review-benchmark");
    }
}
