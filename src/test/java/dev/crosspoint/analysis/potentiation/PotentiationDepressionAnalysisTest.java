package dev.crosspoint.analysis.potentiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.pulse.PulseRows;
import dev.crosspoint.figure.Figure;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PotentiationDepressionAnalysisTest {

    private static final int PULSES = SyntheticSynapse.PULSES;
    private static final double READ = 0.1;

    private final PulseRows rows = new PulseRows()
            .with("pulses", PULSES, "1")
            .with("potentiation.level", 1, "V")
            .with("potentiation.width", 10e-3, "s");

    private static double[] currents(double conductance) {
        // The first sample of a level charges the cables.
        return new double[] {conductance * READ + 3e-6, conductance * READ, conductance * READ};
    }

    private void read(int cycle, int pulse, double conductance) {
        rows.level(cycle, pulse, "read", READ, currents(conductance)).level(cycle, pulse, "base", 0, 0, 0);
    }

    private void half(SyntheticSynapse synapse, int cycle, Direction direction, int pulses) {
        double[] conductance = synapse.series(cycle, direction).conductance();
        int before = direction == Direction.POTENTIATION ? 0 : PULSES;
        if (direction == Direction.POTENTIATION) {
            read(cycle, 0, conductance[0]);
        }
        for (int n = 1; n <= pulses; n++) {
            boolean up = direction == Direction.POTENTIATION;
            rows.level(cycle, before + n, up ? "set" : "reset", up ? 1 : -1, 1e-4, 1e-4);
            read(cycle, before + n, conductance[n]);
        }
    }

    private void cycles(int count) {
        SyntheticSynapse synapse = new SyntheticSynapse(1, 15, 0, 0.3e-6);
        for (int cycle = 1; cycle <= count; cycle++) {
            half(synapse, cycle, Direction.POTENTIATION, PULSES);
            half(synapse, cycle, Direction.DEPRESSION, PULSES);
        }
    }

    private AnalysisResult analyze() {
        return new PotentiationDepressionAnalysis().analyze(rows.run());
    }

    private static Finding finding(AnalysisResult result, String name, String direction) {
        return result.findings().stream()
                .filter(one -> one.name().equals(name)
                        && (direction.isEmpty() || one.conditionsText().contains(direction)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + name));
    }

    private static double value(AnalysisResult result, String name, String direction) {
        return ((Finding.Resolved) finding(result, name, direction)).value();
    }

    @Test
    void bothHalvesAreFoundInTheReadings() {
        cycles(5);
        AnalysisResult result = analyze();
        assertThat(value(result, "nonlinearity_potentiation", "")).isCloseTo(15, withinPercentage(5));
        assertThat(value(result, "nonlinearity_depression", "")).isCloseTo(15, withinPercentage(5));
        assertThat(value(result, "asymmetry", "")).isBetween(0.5, 0.8);
        assertThat(value(result, "conductance_ratio", "potentiation")).isCloseTo(10, withinPercentage(5));
        assertThat(value(result, "r_squared", "depression")).isGreaterThan(0.99);
        assertThat(value(result, "update_per_pulse", "depression")).isCloseTo(-1.8e-6, withinPercentage(3));
        assertThat(result.figures())
                .extracting(Figure::name)
                .containsExactly("conductance", "update", "review-benchmark");
        assertThat(((double[]) result.tables().get(0).columns().get(3))).hasSize(5 * 2 * (PULSES + 1));
    }

    @Test
    void aRunCutInTheMiddleKeepsTheWholeHalves() {
        SyntheticSynapse synapse = new SyntheticSynapse(1, 15, 0, 0.3e-6);
        half(synapse, 1, Direction.POTENTIATION, PULSES);
        half(synapse, 1, Direction.DEPRESSION, 20);
        AnalysisResult result = analyze();
        assertThat(value(result, "nonlinearity_potentiation", "")).isCloseTo(15, withinPercentage(10));
        assertThat(finding(result, "nonlinearity_depression", "")).isInstanceOf(Finding.Unresolved.class);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("1 series of depression left out"));
    }

    @Test
    void aReadBeyondItsRangeIsNotTakenForAConductance() {
        cycles(3);
        rows.level(4, 0, "read", READ, currents(1e-5));
        for (int n = 1; n <= PULSES; n++) {
            double[] saturated = new double[3];
            Arrays.fill(saturated, 1.05e-6);
            rows.level(4, n, "set", 1, 1e-4, 1e-4).level(4, n, "read", READ, "over_range", saturated);
        }
        AnalysisResult result = analyze();
        assertThat(finding(result, "r_squared", "potentiation").n()).isEqualTo(3);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("conductance is not known"));
    }

    @Test
    void aDeviceThatDoesNotAnswerHasNoNonlinearity() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n <= PULSES; n++) {
            if (n > 0) {
                rows.level(1, n, "set", 1, 1e-8);
            }
            read(1, n, 1e-7 + 1e-9 * random.nextGaussian());
        }
        AnalysisResult result = analyze();
        assertThat(finding(result, "nonlinearity_potentiation", "")).isInstanceOf(Finding.Unresolved.class);
        assertThat(finding(result, "cycle_to_cycle_spread", "potentiation")).isInstanceOf(Finding.Unresolved.class);
    }

    @Test
    void aStateLostInTheNoiseHasNoRatio() {
        SplittableRandom random = new SplittableRandom(4);
        for (int cycle = 1; cycle <= 4; cycle++) {
            for (int n = 0; n <= PULSES; n++) {
                if (n > 0) {
                    rows.level(cycle, n, "set", 1, 1e-6);
                }
                read(cycle, n, 1e-9 + 1e-6 * Math.expm1(n / 10.0) / Math.expm1(5) + 2e-8 * random.nextGaussian());
            }
        }
        AnalysisResult result = analyze();
        assertThat(value(result, "nonlinearity_potentiation", "")).isCloseTo(-10, withinPercentage(5));
        assertThat(finding(result, "conductance_ratio", "potentiation"))
                .isInstanceOfSatisfying(
                        Finding.Unresolved.class,
                        none -> assertThat(none.reason()).contains("not above 0 within its noise"));
    }

    @Test
    void aRunWithoutReadingsSaysSo() {
        AnalysisResult result = analyze();
        assertThat(result.findings()).noneMatch(Finding.Resolved.class::isInstance);
        assertThat(result.figures()).isEmpty();
    }
}
