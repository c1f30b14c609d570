package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table was made by {@code scipy-reference.py}, beside it. */
class ScipyAgreementTest {

    @ParameterizedTest(name = "{index}: {0}")
    @CsvFileSource(resources = "scipy-reference.csv", useHeadersInDisplayName = true, maxCharsPerColumn = 100_000)
    void fitsAgreeToOneMillionth(
            DistributionFamily family,
            String events,
            String censored,
            String parameters,
            String covariance,
            double logLikelihood,
            double mean,
            double standardDeviation,
            double median,
            String kolmogorovSmirnov,
            String andersonDarling) {
        Observations observations = new CensoredSample(sorted(events), sorted(censored));

        DistributionFit fit =
                MaximumLikelihood.fit(family, observations).value().orElseThrow();

        double[] expected = values(parameters);
        double[] covariances = values(covariance);
        for (int i = 0; i < expected.length; i++) {
            assertThat(fit.parameters().get(i)).isCloseTo(expected[i], relative(expected[i]));
            for (int j = 0; j < expected.length; j++) {
                // A covariance of 0 is 0 beside the standard errors.
                double errors = fit.standardError(i) * fit.standardError(j);
                assertThat(fit.covariance().get(i, j))
                        .isCloseTo(covariances[i * expected.length + j], within(1e-6 * errors));
            }
        }
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, relative(logLikelihood));
        assertThat(fit.mean()).isCloseTo(mean, relative(mean));
        assertThat(fit.standardDeviation()).isCloseTo(standardDeviation, relative(standardDeviation));
        assertThat(fit.median()).isCloseTo(median, relative(median));
        if (!kolmogorovSmirnov.equals("-")) {
            KaplanMeier observed = KaplanMeier.of(observations);
            assertThat(new KolmogorovSmirnov().distance(fit, observed))
                    .isCloseTo(Double.parseDouble(kolmogorovSmirnov), within(1e-6));
            assertThat(new AndersonDarling().distance(fit, observed))
                    .isCloseTo(Double.parseDouble(andersonDarling), within(1e-6));
        }
    }

    private static Offset<Double> relative(double expected) {
        return within(1e-6 * Math.abs(expected));
    }

    private static double[] sorted(String list) {
        double[] values = values(list);
        Arrays.sort(values);
        return values;
    }

    private static double[] values(String list) {
        return list == null
                ? new double[0]
                : Arrays.stream(list.split(";"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
