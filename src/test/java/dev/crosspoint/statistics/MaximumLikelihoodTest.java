package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
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
        DistributionFit fit = fit(family, SET_VOLTAGES);

        assertThat(fit.n()).isEqualTo(20);
        assertThat(fit.parameters().get(0)).isCloseTo(first, within(1e-7 * Math.abs(first)));
        assertThat(fit.parameters().get(1)).isCloseTo(second, within(1e-7 * second));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-7));
        assertThat(fit.aic()).isCloseTo(4 - 2 * logLikelihood, within(1e-6));
        assertThat(fit.covariance().get(0, 0)).isCloseTo(firstFirst, within(1e-5 * firstFirst));
        assertThat(fit.covariance().get(0, 1)).isCloseTo(firstSecond, within(1e-5 * firstSecond + 1e-12));
        assertThat(fit.covariance().get(1, 1)).isCloseTo(secondSecond, within(1e-5 * secondSecond));
        assertThat(new AndersonDarling().distance(fit, KaplanMeier.of(SET_VOLTAGES)))
                .isCloseTo(andersonDarling, within(1e-6));
    }

    @Test
    void weibullDoesNotOverflowForTightValuesFarFromOne() {
        Sample ohms = Sample.of(0.9999e9, 1e9, 1.0001e9, 1.0002e9);

        DistributionFit fit = fit(DistributionFamily.WEIBULL, ohms);

        assertThat(fit.parameters().get(0)).isBetween(5e3, 2e4);
        assertThat(fit.parameters().get(1)).isCloseTo(1.0001e9, within(1e5));
        assertThat(fit.logLikelihood()).isFinite();
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "LOGNORMAL", "WEIBULL", "GAMMA", "EXPONENTIAL"})
    void theFamilyThatMadeALargeSampleIsPreferred(DistributionFamily family) {
        List<DistributionFamily> continuous = Stream.of(DistributionFamily.values())
                .filter(candidate -> !candidate.isDiscrete())
                .toList();

        ModelChoice choice = ModelChoice.of(continuous, Draws.sample(family, 2000, Draws.random(3)));

        assertThat(choice.best().orElseThrow().family()).isEqualTo(family);
        assertThat(choice.fits()).isSortedAccordingTo((a, b) -> Double.compare(a.aic(), b.aic()));
    }

    @Test
    void valuesBelowZeroAreNotForcedIntoADistributionWithoutThem() {
        Sample sample = Sample.of(-0.02, 0.1, 0.12, 0.14);

        ModelChoice choice = ModelChoice.of(List.of(DistributionFamily.WEIBULL, DistributionFamily.NORMAL), sample);

        assertThat(choice.fits()).extracting(DistributionFit::family).containsExactly(DistributionFamily.NORMAL);
        assertThat(choice.unresolved().get(DistributionFamily.WEIBULL)).contains("positive values only", "-0.02");
    }

    @Test
    void aSampleWithoutSpreadIsRefused() {
        assertThat(reason(DistributionFamily.NORMAL, Sample.of(1, 1, 1, 1))).contains("the same");
    }

    static DistributionFit fit(DistributionFamily family, Observations observations) {
        return MaximumLikelihood.fit(family, observations).value().orElseThrow();
    }

    static String reason(DistributionFamily family, Observations observations) {
        return ((Estimate.Unresolved<?>) MaximumLikelihood.fit(family, observations)).reason();
    }
}
