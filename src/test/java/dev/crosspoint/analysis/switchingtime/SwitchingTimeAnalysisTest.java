package dev.crosspoint.analysis.switchingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.PulseRows;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.record.TableData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SwitchingTimeAnalysisTest {
    private static final double[] AMPLITUDES = {0.4, 0.5};

    private final SteppedDevice device = new SteppedDevice(1e-4, 200);

    /** Trials that last 5 ms at 0.4 V and 2 ms at 0.5 V, and scatter by a tenth; the first few as asked for. */
    private PulseRows trials(int trials, double... first) {
        SplittableRandom random = new SplittableRandom(7);
        PulseRows rows = device.run(AMPLITUDES);
        for (int trial = 0; trial < trials; trial++) {
            double volts = AMPLITUDES[trial % 2];
            double time = (volts == 0.4 ? 5e-3 : 2e-3) * Math.exp(0.1 * random.nextGaussian());
            rows.level(trial + 1, 1, "set", volts, device.currents(trial < first.length ? first[trial] : time))
                    .level(trial + 1, 1, "base", 0, 0)
                    .pause(1);
        }
        return rows;
    }

    private static AnalysisResult analyze(PulseRows rows) {
        return new SwitchingTimeAnalysis().analyze(rows.run());
    }

    private static Finding finding(AnalysisResult result, String name, double amplitude) {
        Condition condition = new Condition.Amount("amplitude_v", amplitude, "V");
        return result.findings().stream()
                .filter(finding ->
                        finding.name().equals(name) && finding.conditions().equals(List.of(condition)))
                .findFirst()
                .orElseThrow();
    }

    private static double value(AnalysisResult result, String name, double amplitude) {
        return ((Finding.Resolved) finding(result, name, amplitude)).value();
    }

    @Test
    void timesOfEachAmplitudeAreKeptApart() {
        AnalysisResult result = analyze(trials(60));
        assertThat(value(result, "switching_time_mean", 0.4)).isCloseTo(5e-3, within(0.2e-3));
        assertThat(value(result, "switching_time_median", 0.5)).isCloseTo(2e-3, within(0.1e-3));
        assertThat(value(result, "switched_count", 0.4)).isEqualTo(30);
        assertThat(result.figures())
                .extracting(Figure::name)
                .containsExactly(
                        "switching-time-amplitude",
                        "switching-time-histogram-1",
                        "switching-time-cumulative-1",
                        "switching-time-histogram-2",
                        "switching-time-cumulative-2");
    }

    @Test
    void aNarrowDistributionIsNotTakenForOneWithoutMemory() {
        AnalysisResult result = analyze(trials(60));
        double exponential = result.findings().stream()
                .filter(finding -> finding.name().equals("switching_model_aic_difference")
                        && finding.conditionsText().contains("model exponential"))
                .mapToDouble(finding -> ((Finding.Resolved) finding).value())
                .min()
                .orElseThrow();
        assertThat(exponential).isGreaterThan(20);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("preferred by Akaike's criterion"));
    }

    @Test
    void trialsThatFoundTheDeviceOnAreLeftOutAndSaid() {
        AnalysisResult result = analyze(trials(60, 0, 2e-3, 0));
        assertThat(value(result, "already_on_count", 0.4)).isEqualTo(2);
        assertThat(value(result, "switched_count", 0.4)).isEqualTo(28);
        assertThat(value(result, "switching_time_mean", 0.4)).isCloseTo(5e-3, within(0.2e-3));
        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("2 of 60 trials found the device on"));
    }

    @Test
    void trialsThatNeverSwitchAreCensoredNotDropped() {
        AnalysisResult result = analyze(trials(12, 1, 2e-3, 1));
        assertThat(value(result, "censored_count", 0.4)).isEqualTo(2);
        assertThat(value(result, "switching_time_mean", 0.4)).isGreaterThan(7e-3);
        assertThat(value(result, "switching_time_median", 0.4)).isLessThan(6e-3);
    }

    /** With half of them censored, the time watched over the number that switched would be about 9 ms instead of 5 ms. */
    @Test
    void censoredTimesWithAMemoryAreNotTakenForTimesWithout() {
        SteppedDevice impatient = new SteppedDevice(1e-4, 50);
        SplittableRandom random = new SplittableRandom(3);
        PulseRows rows = impatient.run(0.4);
        for (int trial = 1; trial <= 60; trial++) {
            rows.level(trial, 1, "set", 0.4, impatient.currents(5e-3 * Math.exp(0.2 * random.nextGaussian())))
                    .pause(1);
        }
        AnalysisResult result = analyze(rows);
        assertThat(value(result, "censored_count", 0.4)).isBetween(20.0, 40.0);
        assertThat(value(result, "switching_time_mean", 0.4)).isCloseTo(5.1e-3, within(0.6e-3));
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("the times have a memory"));
    }

    @Test
    void aDeviceThatNeverSwitchesLeavesNoNumberBehind() {
        AnalysisResult result = analyze(trials(2, 1, 1));
        for (String name : List.of("switching_time_mean", "switching_time_median")) {
            assertThat(finding(result, name, 0.4))
                    .isInstanceOfSatisfying(
                            Finding.Unresolved.class,
                            none -> assertThat(none.reason()).contains("none of 1 trials switched; above"));
        }
        assertThat(result.findings().get(0)).isInstanceOf(Finding.Unresolved.class);
        assertThat(result.figures()).isEmpty();
    }

    @Test
    void aRunCutShortIsAnalysedAsFarAsItWent() {
        PulseRows rows = trials(21).level(22, 1, "set", 0.5, SteppedDevice.OFF, SteppedDevice.OFF);
        AnalysisResult result = analyze(rows);
        assertThat(value(result, "switched_count", 0.5)).isEqualTo(10);
        assertThat(value(result, "censored_count", 0.5)).isEqualTo(1);

        AnalysisResult nothing = analyze(device.run(AMPLITUDES));
        assertThat(finding(nothing, "switching_time_mean", 0.4)).isInstanceOf(Finding.Unresolved.class);
    }

    @Test
    void theTableHasARowForEachTrialWhateverCameOfIt() {
        TableData table = analyze(trials(4, 0, 2.05e-3, 1)).tables().get(0);
        assertThat(table.schema().name()).isEqualTo("trials");
        assertThat((long[]) table.columns().get(0)).containsExactly(1, 2, 3, 4);
        assertThat((double[]) table.columns().get(1)).containsExactly(0.4, 0.5, 0.4, 0.5);
        assertThat((String[]) table.columns().get(2)).containsExactly("already_on", "switched", "censored", "switched");
        assertThat(Arrays.copyOf((double[]) table.columns().get(3), 3))
                .containsExactly(new double[] {0, 2.05e-3, 20e-3}, within(1e-9));
    }

    @Test
    void twoAmplitudesAlwaysLieOnALineButThreeMayNot() {
        assertThat(analyze(trials(60)).findings())
                .extracting(Finding::name)
                .doesNotContain("switching_time_law_p")
                .startsWith("switching_time_tau0", "switching_voltage_scale");
    }
}
