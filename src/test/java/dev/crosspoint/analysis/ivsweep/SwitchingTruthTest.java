package dev.crosspoint.analysis.ivsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis finds against what the simulated device is made of: bias and coverage of the 95 % intervals. */
class SwitchingTruthTest {

    private static final int RUNS = 300;
    private static final int CENSORED_RUNS = 500;

    /** Largest bias with censored cycles, in standard errors of one run. */
    private static final double BIAS = 0.5;

    /** Log-mean from which a spread by a factor e leaves a third below 0.15 nS: 0.15 nS × e^0.43. */
    private static final double CENSORED_CONDUCTANCE = 2.31e-10;

    @Test
    void bipolarDeviceIsFoundWithoutBiasAndAsSurelyAsClaimed() {
        List<Map<Quantity, OverCycles>> runs = new ArrayList<>();
        for (int seed = 0; seed < RUNS; seed++) {
            SyntheticDevice device = SyntheticDevice.bipolar(seed);
            runs.add(Gathered.overCycles(device.run(20)));
        }

        assertTruth(runs, Quantity.SET_VOLTAGE, 0.12, 0.02);
        assertTruth(runs, Quantity.RESET_VOLTAGE, -0.10, 0.02);
        assertTruth(runs, Quantity.CONDUCTANCE_HRS, 2e-9, 0.2);
        assertTruth(runs, Quantity.CONDUCTANCE_LRS, 5e-5, 0.5);
        assertTruth(runs, Quantity.ON_OFF_RATIO, 2.5e4, Math.hypot(0.2, 0.5));
        assertThat(coverage(
                        runs,
                        Quantity.SET_VOLTAGE,
                        0.02,
                        cycles -> cycles.moments().standardDeviationInterval()))
                .isBetween(0.90, 0.98);
    }

    /** A third of the high-resistance readings lie below the noise floor of 3 pA: 0.15 nS at 20 mV. */
    @Test
    void deviceThatIsOftenBelowTheNoiseIsFoundWithoutBiasAndAsSurelyAsClaimed() {
        List<Map<Quantity, OverCycles>> runs = new ArrayList<>();
        for (int seed = 0; seed < CENSORED_RUNS; seed++) {
            SyntheticDevice device = SyntheticDevice.bipolar(seed);
            device.lnSigmaOff = 1;
            device.conductanceOff = CENSORED_CONDUCTANCE;
            runs.add(Gathered.overCycles(device.run(35)));
        }

        assertThat(runs.stream()
                        .mapToDouble(run ->
                                run.get(Quantity.CONDUCTANCE_HRS).bounded().count() / 35.0)
                        .average()
                        .orElseThrow())
                .isCloseTo(1 / 3.0, within(0.03));
        assertCensoredTruth(runs, Quantity.CONDUCTANCE_HRS, CENSORED_CONDUCTANCE, 1);
        assertCensoredTruth(runs, Quantity.RESISTANCE_HRS, 1 / CENSORED_CONDUCTANCE, 1);
        assertCensoredTruth(runs, Quantity.ON_OFF_RATIO, 5e-5 / CENSORED_CONDUCTANCE, Math.hypot(1, 0.5));
        assertCensoredTruth(runs, Quantity.CONDUCTANCE_LRS, 5e-5, 0.5);
    }

    /** The mean over the runs is off by less than half a standard error of one, intervals hold the truth in 90 to 98 %. */
    private static void assertCensoredTruth(
            List<Map<Quantity, OverCycles>> runs, Quantity quantity, double truth, double spread) {
        List<OverCycles> resolved = runs.stream()
                .map(run -> run.get(quantity))
                .filter(OverCycles::isResolved)
                .toList();
        // A run with more than half of its cycles in the noise is unresolved; a choice of the others must stay rare.
        assertThat(resolved.size()).as("resolved %s", quantity).isGreaterThan(97 * runs.size() / 100);
        double bias = resolved.stream()
                .mapToDouble(cycles -> Math.log(cycles.mean() / truth))
                .average()
                .orElseThrow();
        assertThat(bias).as("bias of %s", quantity).isCloseTo(0, within(BIAS * spread / Math.sqrt(35)));
        double coverage = resolved.stream()
                .mapToDouble(cycles -> cycles.meanInterval().contains(truth) ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(coverage).as("coverage of %s", quantity).isBetween(0.90, 0.98);
    }

    @Test
    void volatileDeviceIsFoundWithoutBiasAndAsSurelyAsClaimed() {
        List<Map<Quantity, OverCycles>> runs = new ArrayList<>();
        for (int seed = 0; seed < RUNS; seed++) {
            SyntheticDevice device = SyntheticDevice.volatileSwitch(seed);
            device.noise = 1e-11;
            runs.add(Gathered.overCycles(device.run(12)));
        }

        assertTruth(runs, Quantity.THRESHOLD_VOLTAGE_POSITIVE, 0.30, 0.01);
        assertTruth(runs, Quantity.THRESHOLD_VOLTAGE_NEGATIVE, -0.30, 0.01);
        assertTruth(runs, Quantity.RESISTANCE_HRS, 1e9, 0.05);
        assertTruth(runs, Quantity.RESISTANCE_LRS, 1e5, 0.05);
        assertTruth(runs, Quantity.ON_OFF_RATIO, 1e4, 0.07);
    }

    /** Whether cycles differ by many steps of the staircase, by a fraction of one or not at all. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.0025, 0.001, 0})
    void intervalOfTheMeanHoldsWhateverTheSpreadIsToTheStep(double spread) {
        SplittableRandom random = new SplittableRandom(9);
        int covered = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            SyntheticDevice device = SyntheticDevice.bipolar(seed);
            device.setSd = spread;
            // Anywhere between two steps, or a lucky phase would hide a bias.
            device.setMean = 0.12 + random.nextDouble(0.005);
            OverCycles set = Gathered.overCycles(device.run(20)).get(Quantity.SET_VOLTAGE);
            covered += set.meanInterval().contains(device.setMean) ? 1 : 0;
        }
        // At a fifth of a step the bound on the rounding error is generous: the interval is longer than it need be.
        assertThat(covered / (double) RUNS).isBetween(0.92, spread == 0.001 ? 1.0 : 0.985);
    }

    @Test
    void aSingleCycleClaimsNoMoreThanItsStepAndItsNoise() {
        SplittableRandom random = new SplittableRandom(10);
        int voltage = 0;
        int resistance = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            SyntheticDevice device = SyntheticDevice.volatileSwitch(seed);
            device.setSd = 0;
            device.lnSigmaOff = 0;
            device.noise = 1e-11;
            device.setMean = 0.30 + random.nextDouble(0.01);
            Map<Quantity, OverCycles> one = Gathered.overCycles(device.run(1));
            voltage +=
                    one.get(Quantity.THRESHOLD_VOLTAGE_POSITIVE).meanInterval().contains(device.setMean) ? 1 : 0;
            resistance += one.get(Quantity.RESISTANCE_HRS).meanInterval().contains(1e9) ? 1 : 0;
        }
        assertThat(voltage / (double) RUNS).isBetween(0.92, 0.98);
        assertThat(resistance / (double) RUNS).isBetween(0.92, 0.98);
    }

    @Test
    void noiseIsThatOfTheReadings() {
        double[] found = new double[RUNS];
        int covered = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            OverCycles noise =
                    Gathered.overCycles(SyntheticDevice.bipolar(seed).run(1)).get(Quantity.CURRENT_NOISE);
            found[seed] = noise.mean();
            covered += noise.meanInterval().contains(1e-12) ? 1 : 0;
        }
        assertThat(Sample.of(found).median()).isCloseTo(1e-12, within(5e-14));
        assertThat(covered / (double) RUNS).isBetween(0.92, 0.985);
    }

    /** The mean over the runs is within 3.5 of its standard errors, and 95 % intervals hold the truth in 90 to 98 %. */
    private static void assertTruth(
            List<Map<Quantity, OverCycles>> runs, Quantity quantity, double truth, double spread) {
        double[] errors = runs.stream()
                .mapToDouble(run -> quantity.isGeometric()
                        ? Math.log(run.get(quantity).mean() / truth)
                        : run.get(quantity).mean() - truth)
                .toArray();
        double standardError = spread
                / Math.sqrt((double) runs.size() * runs.get(0).get(quantity).n());
        assertThat(Sample.of(errors).moments().mean())
                .as("bias of %s", quantity)
                .isCloseTo(0, within(3.5 * standardError));
        assertThat(coverage(runs, quantity, truth, OverCycles::meanInterval))
                .as("coverage of %s", quantity)
                .isBetween(0.90, 0.98);
    }

    private static double coverage(
            List<Map<Quantity, OverCycles>> runs,
            Quantity quantity,
            double truth,
            Function<OverCycles, Interval> interval) {
        ToDoubleFunction<Map<Quantity, OverCycles>> holds =
                run -> interval.apply(run.get(quantity)).contains(truth) ? 1 : 0;
        return runs.stream().mapToDouble(holds).average().orElseThrow();
    }
}
