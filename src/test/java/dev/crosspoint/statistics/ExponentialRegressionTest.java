package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExponentialRegressionTest {

    private static final ExponentialRegression.Group LOW =
            group(0.4, new double[] {0.031, 0.044}, new double[] {0.05, 0.05, 0.05});
    private static final ExponentialRegression.Group MIDDLE =
            group(0.5, new double[] {0.012, 0.03, 0.021, 0.0031}, new double[] {0.05});
    private static final ExponentialRegression.Group HIGH =
            group(0.75, new double[] {0.0021, 0.0044, 0.0008, 0.0039, 0.0012}, new double[0]);

    /** Reference values: SciPy 1.17.1, Nelder–Mead on the sum of expon log-densities; covariance from NumPy. */
    @Test
    void agreesWithSciPy() {
        ExponentialRegression fit =
                ExponentialRegression.fit(List.of(LOW, MIDDLE, HIGH)).value().orElseThrow();

        assertThat(fit.logScale()).isCloseTo(1.84825863, within(1e-6));
        assertThat(fit.slope()).isCloseTo(-10.50208439, within(1e-6));
        assertThat(fit.eFold()).isCloseTo(-1 / 10.50208439, within(1e-8));
        assertThat(fit.covariance().get(0, 0)).isCloseTo(1.53776634, within(1e-6));
        assertThat(fit.covariance().get(0, 1)).isCloseTo(-2.4298366, within(1e-6));
        assertThat(fit.covariance().get(1, 1)).isCloseTo(4.08064162, within(1e-6));
        assertThat(fit.logLikelihood()).isCloseTo(37.45780784, within(1e-6));
        assertThat(fit.events()).isEqualTo(11);
        assertThat(fit.censored()).isEqualTo(4);
        assertThat(fit.meanInterval(0.6).contains(fit.mean(0.6))).isTrue();
    }

    @Test
    void eventsAtOneVoltageSayNothingAboutOthers() {
        ExponentialRegression.Group silent = group(0.3, new double[0], new double[] {0.05});

        assertThat(ExponentialRegression.fit(List.of(silent, HIGH)))
                .isEqualTo(new Estimate.Unresolved<>(
                        "events at 1 of 2 conditions, a dependence needs them at 2 at least"));
        assertThat(ExponentialRegression.fit(List.of()).value()).isEmpty();
    }

    @Test
    void noDependenceHasNoVoltageScale() {
        ExponentialRegression fit = ExponentialRegression.fit(List.of(
                        group(0.4, new double[] {0.02, 0.03}, new double[0]),
                        group(0.5, new double[] {0.02, 0.029}, new double[0])))
                .value()
                .orElseThrow();

        assertThat(fit.slopeInterval().contains(0)).isTrue();
        assertThat(fit.eFoldInterval()).isEmpty();
    }

    /** Reference values: NumPy, from the scores and the information written out. */
    @Test
    void errorsFromScatterAreThoseOfTheSandwich() {
        List<ExponentialRegression.Group> groups = List.of(LOW, MIDDLE, HIGH);
        ExponentialRegression fit =
                ExponentialRegression.fit(groups).value().orElseThrow().withErrorsFromScatter(groups);

        assertThat(fit.slope()).isCloseTo(-10.50208439, within(1e-6));
        assertThat(fit.covariance().get(0, 0)).isCloseTo(1.25437267, within(1e-6));
        assertThat(fit.covariance().get(0, 1)).isCloseTo(-1.81616315, within(1e-6));
        assertThat(fit.covariance().get(1, 1)).isCloseTo(2.76134363, within(1e-6));
    }

    @Test
    void meansOffTheLawAreFoundAndOthersAreNot() {
        int rejected = 0;
        for (int seed = 0; seed < 500; seed++) {
            rejected += lackOfFit(seed, 0) < 0.05 ? 1 : 0;
        }
        assertThat(rejected / 500.0).isBetween(0.02, 0.09);
        assertThat(lackOfFit(1, 1)).isLessThan(1e-3);
    }

    /** Gamma times of shape 4, whose logarithm of the mean bends by {@code bend} in the middle. */
    private static double lackOfFit(long seed, double bend) {
        RandomGenerator random = Draws.random(seed);
        List<ExponentialRegression.Group> groups = Stream.of(0.4, 0.5, 0.6, 0.7)
                .map(v -> {
                    double mean = Math.exp(-v / 0.1 + (v == 0.5 ? bend : 0));
                    double[] times = Draws.sample(DistributionFamily.GAMMA, new double[] {4, mean / 4}, 25, random)
                            .events();
                    return group(v, times, new double[0]);
                })
                .toList();
        return ExponentialRegression.fit(groups)
                .value()
                .orElseThrow()
                .lackOfFit(groups)
                .orElseThrow();
    }

    private static ExponentialRegression.Group group(double volts, double[] events, double[] censored) {
        return new ExponentialRegression.Group(volts, CensoredSample.of(events, censored));
    }
}
