package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** Trains end after a fixed time: the drawn observations must end the same way, or every p-value is wrong. */
    @ParameterizedTest
    @CsvSource({"EXPONENTIAL, EXPONENTIAL, false", "LOGNORMAL, LOGNORMAL, false", "EXPONENTIAL, WEIBULL, true"})
    void censoredObservationsRejectTheWrongFamilyOnly(
            DistributionFamily fitted, DistributionFamily drawn, boolean wrong) {
        double[] truth = Draws.typical(drawn);
        RandomGenerator random = Draws.random(12);
        for (FitStatistic statistic : List.of(new KolmogorovSmirnov(), new AndersonDarling())) {
            int rejected = 0;
            int runs = 100;
            for (int k = 0; k < runs; k++) {
                Observations observations =
                        Draws.censored(drawn, truth, 60, 3 * drawn.law().mean(truth), random);
                DistributionFit fit = MaximumLikelihoodTest.fit(fitted, observations);
                GoodnessOfFit goodness = GoodnessOfFit.of(statistic, fit, observations, Bootstrap.of(59));
                assertThat(goodness.replicates()).isEqualTo(59);
                rejected += goodness.pValue() <= 0.1 ? 1 : 0;
            }
            // 10 expected for the right family, standard deviation 3.
            assertThat(rejected).isBetween(wrong ? 95 : 2, wrong ? 100 : 19);
        }
    }

    /** 5 % point of the distance to an exponential with fitted mean (Stephens, JASA 1974, 69, 730, table 1.1). */
    @Test
    void distanceHasItsPublishedDistribution() {
        int n = 50;
        double critical = 1.094 / (Math.sqrt(n) + 0.26 + 0.5 / Math.sqrt(n)) + 0.2 / n;
        int above = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Sample drawn = Draws.sample(DistributionFamily.EXPONENTIAL, n, Draws.random(seed));
            DistributionFit fit = MaximumLikelihoodTest.fit(DistributionFamily.EXPONENTIAL, drawn);
            above += new KolmogorovSmirnov().distance(fit, KaplanMeier.of(drawn)) >= critical ? 1 : 0;
        }
        assertThat(above / 2000.0).isBetween(0.035, 0.065);
    }

    /** By hand: 30, 25, 20, 25 of 100 where 25 are expected in each. */
    @Test
    void chiSquaredAgreesWithTheFormula() {
        DistributionFit fit = exponential(100);
        double[] values = new double[100];
        Arrays.setAll(values, i -> fit.quantile(i < 30 ? 0.1 : i < 55 ? 0.3 : i < 75 ? 0.6 : 0.9));
        double[] quartiles = {fit.quantile(0.25), fit.quantile(0.5), fit.quantile(0.75)};
        Sample sample = Sample.of(values);

        ChiSquared statistic = ChiSquared.of(fit, sample, quartiles).value().orElseThrow();

        assertThat(statistic.distance(fit, KaplanMeier.of(sample))).isCloseTo(2, within(1e-9));
        assertThat(statistic.degreesOfFreedom(fit)).isEqualTo(2);
    }

    @Test
    void binsThatExpectTooFewAreMerged() {
        DistributionFit fit = exponential(50);
        Sample sample = Draws.sample(DistributionFamily.EXPONENTIAL, 50, Draws.random(14));
        double[] edges = IntStream.rangeClosed(1, 40).mapToDouble(k -> k * 5e-4).toArray();

        ChiSquared statistic = ChiSquared.of(fit, sample, edges).value().orElseThrow();

        double below = 0;
        for (double edge : statistic.edges()) {
            assertThat(50 * (fit.probability(edge) - below)).isGreaterThanOrEqualTo(5);
            below = fit.probability(edge);
        }
        assertThat(50 * (1 - below)).isGreaterThanOrEqualTo(5);
        assertThat(ChiSquared.of(fit, sample, 1.0).value()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPONENTIAL", "GEOMETRIC", "POISSON"})
    void binsOfCensoredTimesAndOfCountsKeepTheirLevel(DistributionFamily family) {
        double[] truth = Draws.typical(family);
        double mean = family.law().mean(truth);
        RandomGenerator random = Draws.random(15);
        int[] rejected = new int[2];
        for (int k = 0; k < 100; k++) {
            Observations observations = Draws.censored(family, truth, 80, 6 * mean, random);
            DistributionFit fit = MaximumLikelihoodTest.fit(family, observations);
            List<FitStatistic> statistics = List.of(
                    ChiSquared.of(fit, observations, mean / 2, mean, 1.5 * mean, 2 * mean, 3 * mean)
                            .value()
                            .orElseThrow(),
                    new KolmogorovSmirnov());
            for (int i = 0; i < 2; i++) {
                GoodnessOfFit goodness = GoodnessOfFit.of(statistics.get(i), fit, observations, Bootstrap.of(59));
                rejected[i] += goodness.pValue() <= 0.1 ? 1 : 0;
            }
        }
        assertThat(rejected[0]).isBetween(2, 19);
        assertThat(rejected[1]).isBetween(2, 19);
    }

    @Test
    void countsHaveNoAndersonDarlingDistance() {
        Sample counts = Draws.sample(DistributionFamily.POISSON, 30, Draws.random(16));
        DistributionFit fit = MaximumLikelihoodTest.fit(DistributionFamily.POISSON, counts);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoodnessOfFit.of(new AndersonDarling(), fit, counts, Bootstrap.of(9)))
                .withMessageContaining("poisson");
    }

    private static DistributionFit exponential(int n) {
        double mean = 6.9e-3;
        Covariance covariance =
                Covariance.ofInformation(new double[][] {{n / (mean * mean)}}).orElseThrow();
        return new DistributionFit(DistributionFamily.EXPONENTIAL, List.of(mean), covariance, n, 0, 0);
    }

    private static GoodnessOfFit test(DistributionFamily family, Sample sample, double resolution) {
        return GoodnessOfFit.of(
                new AndersonDarling(), MaximumLikelihoodTest.fit(family, sample), sample, resolution, Bootstrap.of(99));
    }
}
