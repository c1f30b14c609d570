package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GoodnessOfFitTest {

    @Test
    void pValuesAreUniformWhenTheFamilyIsRight() {
        RandomGenerator random = Draws.random(1);
        int[] byQuarter = new int[4];
        for (int k = 0; k < 200; k++) {
            Sample sample = Draws.sample(DistributionFamily.NORMAL, 30, random);
            double p = test(DistributionFamily.NORMAL, sample, 0).pValue();
            byQuarter[Math.min(3, (int) (4 * p))]++;
        }
        // 50 expected in each, standard deviation 6.
        assertThat(byQuarter)
                .satisfies(counts ->
                        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(30));
    }

    @Test
    void twoSeparateGroupsAreNoNormalDistribution() {
        double[] values = new double[40];
        Arrays.setAll(values, i -> (i % 2 == 0 ? 0.1 : 0.3) + 0.001 * i);

        assertThat(test(DistributionFamily.NORMAL, Sample.of(values), 0).pValue())
                .isLessThan(0.02);
    }

    @Test
    void theStepsOfAStaircaseAreNotHeldAgainstTheDistribution() {
        double step = 0.02;
        RandomGenerator random = Draws.random(2);
        int rejectedKnowing = 0;
        int rejectedIgnoring = 0;
        for (int k = 0; k < 60; k++) {
            double[] values =
                    Draws.sample(DistributionFamily.NORMAL, 100, random).sorted();
            Arrays.setAll(values, i -> (Math.floor(values[i] / step) + 0.5) * step);
            Sample rounded = Sample.of(values);
            rejectedKnowing += test(DistributionFamily.NORMAL, rounded, step).pValue() <= 0.05 ? 1 : 0;
            rejectedIgnoring += test(DistributionFamily.NORMAL, rounded, 0).pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(rejectedKnowing).isLessThanOrEqualTo(8);
        assertThat(rejectedIgnoring).isGreaterThan(40);
    }

    @Test
    void theSameDataGiveTheSamePValue() {
        Sample sample = MaximumLikelihoodTest.SET_VOLTAGES;

        assertThat(test(DistributionFamily.WEIBULL, sample, 0.005))
                .isEqualTo(test(DistributionFamily.WEIBULL, sample, 0.005));
    }

    private static GoodnessOfFit test(DistributionFamily family, Sample sample, double resolution) {
        return GoodnessOfFit.of(
                new AndersonDarling(), MaximumLikelihoodTest.fit(family, sample), sample, resolution, Bootstrap.of(99));
    }
}
