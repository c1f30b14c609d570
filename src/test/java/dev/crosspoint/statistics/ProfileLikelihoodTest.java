package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLikelihoodTest {

    private static final CensoredSample TIMES =
            CensoredSample.of(new double[] {0.0031, 0.0072, 0.0124, 0.0008, 0.0055}, new double[] {0.02, 0.02});

    /** Reference values: SciPy 1.17.1, brentq on the likelihood maximised over the scale by minimize_scalar. */
    @ParameterizedTest
    @CsvSource({
        "EXPONENTIAL, 0.0138, 0.00642076165, 0.0384828793",
        "WEIBULL, 0.8961860843, 0.3633919022, 1.727117363",
        "GAMMA, 0.9125320028, 0.2728503726, 2.3398189917",
    })
    void agreesWithSciPy(DistributionFamily family, double estimate, double low, double high) {
        DistributionFit fit = MaximumLikelihoodTest.fit(family, TIMES);

        Interval interval = ProfileLikelihood.interval(fit, TIMES, 0).orElseThrow();

        assertThat(fit.parameters().get(0)).isCloseTo(estimate, within(1e-6 * estimate));
        assertThat(interval.low()).isCloseTo(low, within(1e-6 * low));
        assertThat(interval.high()).isCloseTo(high, within(1e-6 * high));
    }

    /** Nearly equal events among many bounds: the ridge of the likelihood is long and bent. */
    @Test
    void fewEventsAmongManyBoundsStillHaveBothEnds() {
        double[] censored = new double[100];
        Arrays.fill(censored, 1e-3);
        CensoredSample few = CensoredSample.of(new double[] {0.9e-3, 0.99e-3, 0.999e-3}, censored);

        for (DistributionFamily family : List.of(DistributionFamily.WEIBULL, DistributionFamily.LOGNORMAL)) {
            DistributionFit fit = MaximumLikelihoodTest.fit(family, few);
            for (int i = 0; i < 2; i++) {
                Interval profile = ProfileLikelihood.interval(fit, few, i).orElseThrow();
                assertThat(profile.contains(fit.parameters().get(i))).isTrue();
                assertThat(profile.high()).isFinite();
            }
        }
    }
}
