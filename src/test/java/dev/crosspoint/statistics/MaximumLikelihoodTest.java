package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaximumLikelihoodTest {

    /** Set voltages, V, for which the reference values below were computed. */
    static final Sample SET_VOLTAGES = Sample.of(
            0.131, 0.158, 0.142, 0.175, 0.149, 0.166, 0.121, 0.184, 0.153, 0.160, 0.139, 0.171, 0.147, 0.192, 0.155,
            0.163, 0.128, 0.150, 0.177, 0.145);

    /**
     * Reference values: SciPy 1.17.1, Nelder–Mead on the sum of norm, lognorm and weibull_min log-densities to 1e-12, the
     * covariance from a numerical Hessian of it, A² written out in NumPy.
     */
    @ParameterizedTest
    @CsvSource({
        "NORMAL,     0.1553,     0.018278676, 51.66163211, 1.67054998e-05, 0,              8.35274875e-06, 0.0974440852",
        "LOGNORMAL, -1.86938191, 0.118573431, 51.65332450, 7.02982926e-04, 0,              3.51491431e-04, 0.0968061991",
        "WEIBULL,    9.18842004, 0.163500322, 51.00680009, 2.39998386e+00, 2.15198789e-03, 1.77612368e-05, 0.2106039153",
    })
    void agreesWithSciPy(
            DistributionFamily family,
            double first,
            double second,
            double logLikelihood,
            double firstFirst,
            double firstSecond,
            double secondSecond,
            double andersonDarling) {
        DistributionFit fit = MaximumLikelihood.fit(family, SET_VOLTAGES);

        assertThat(fit.converged()).isTrue();
        assertThat(fit.n()).isEqualTo(20);
        assertThat(fit.parameters().get(0)).isCloseTo(first, within(1e-7 * Math.abs(first)));
        assertThat(fit.parameters().get(1)).isCloseTo(second, within(1e-7 * second));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-7));
        assertThat(fit.aic()).isCloseTo(4 - 2 * logLikelihood, within(1e-6));
        assertThat(fit.covariance().firstFirst()).isCloseTo(firstFirst, within(1e-5 * firstFirst));
        assertThat(fit.covariance().firstSecond()).isCloseTo(firstSecond, within(1e-5 * firstSecond + 1e-12));
        assertThat(fit.covariance().secondSecond()).isCloseTo(secondSecond, within(1e-5 * secondSecond));
        assertThat(GoodnessOfFit.andersonDarling(fit, SET_VOLTAGES)).isCloseTo(andersonDarling, within(1e-6));
    }

    @Test
    void weibullDoesNotOverflowForTightValuesFarFromOne() {
        Sample ohms = Sample.of(0.9999e9, 1e9, 1.0001e9, 1.0002e9);

        DistributionFit fit = MaximumLikelihood.fit(DistributionFamily.WEIBULL, ohms);

        assertThat(fit.converged()).isTrue();
        assertThat(fit.parameters().get(0)).isBetween(5e3, 2e4);
        assertThat(fit.parameters().get(1)).isCloseTo(1.0001e9, within(1e5));
        assertThat(fit.logLikelihood()).isFinite();
    }

    @ParameterizedTest
    @EnumSource(DistributionFamily.class)
    void parameterIntervalsHoldTheTruthAsOftenAsTheyClaim(DistributionFamily family) {
        double[] truth = {family == DistributionFamily.WEIBULL ? 6 : -1.8, 0.17};
        SplittableRandom random = new SplittableRandom(11);
        int samples = 1000;
        int[] covered = new int[2];
        for (int k = 0; k < samples; k++) {
            DistributionFit fit = MaximumLikelihood.fit(family, drawn(family, truth, 40, random));
            for (int i = 0; i < 2; i++) {
                covered[i] += fit.parameterInterval(i).contains(truth[i]) ? 1 : 0;
            }
        }
        assertThat(covered[0] / (double) samples).isBetween(0.92, 0.975);
        assertThat(covered[1] / (double) samples).isBetween(0.92, 0.975);
    }

    @ParameterizedTest
    @EnumSource(DistributionFamily.class)
    void theFamilyThatMadeALargeSampleIsPreferred(DistributionFamily family) {
        double[] truth = {
            family == DistributionFamily.LOGNORMAL ? -1.8 : family == DistributionFamily.WEIBULL ? 3 : 1, 0.4
        };

        ModelChoice choice = ModelChoice.of(drawn(family, truth, 2000, new SplittableRandom(3)));

        assertThat(choice.best().family()).isEqualTo(family);
        assertThat(choice.fits()).isSortedAccordingTo((a, b) -> Double.compare(a.aic(), b.aic()));
    }

    @Test
    void valuesBelowZeroAreNotForcedIntoADistributionWithoutThem() {
        Sample sample = Sample.of(-0.02, 0.1, 0.12, 0.14);

        assertThat(ModelChoice.of(sample).fits())
                .extracting(DistributionFit::family)
                .containsExactly(DistributionFamily.NORMAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaximumLikelihood.fit(DistributionFamily.WEIBULL, sample))
                .withMessageContaining("positive values only");
    }

    @Test
    void aSampleWithoutSpreadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaximumLikelihood.fit(DistributionFamily.NORMAL, Sample.of(1, 1, 1, 1)))
                .withMessageContaining("not all the same");
    }

    static Sample drawn(DistributionFamily family, double[] parameters, int n, SplittableRandom random) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> family.quantile(parameters[0], parameters[1], random.nextDouble(1e-300, 1)));
        return Sample.of(values);
    }
}
