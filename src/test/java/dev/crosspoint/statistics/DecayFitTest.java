package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecayFitTest {

    private static final double[] TIMES = times();
    private static final double NOISE = 0.02;

    private static double[] times() {
        double[] times = new double[40];
        Arrays.setAll(times, i -> 1e-2 * Math.pow(10, i / 10.0));
        return times;
    }

    private static double[] truth(DecayLaw law) {
        return law == DecayLaw.POWER ? new double[] {0.8, 0.1} : new double[] {1, 3, 0.6};
    }

    private static DoubleUnaryOperator decay(DecayLaw law) {
        return time -> law == DecayLaw.POWER ? 0.8 * Math.pow(time, -0.1) : Math.exp(-Math.pow(time / 3, 0.6));
    }

    private static double[] noisy(DecayLaw law, double noise, long seed) {
        RandomGenerator random = Draws.random(seed);
        return Arrays.stream(TIMES)
                .map(time -> decay(law).applyAsDouble(time) + noise * random.nextGaussian())
                .toArray();
    }

    private static DecayFit fit(DecayLaw law, double[] values) {
        return DecayFit.fit(law, TIMES, values).value().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DecayLaw.class)
    void parametersAreUnbiasedAndTheirIntervalsHoldTheTruth(DecayLaw law) {
        int seeds = 500;
        double[] truth = truth(law);
        double[] sums = new double[truth.length];
        double[] squares = new double[truth.length];
        int[] held = new int[truth.length];
        for (int seed = 0; seed < seeds; seed++) {
            DecayFit fit = fit(law, noisy(law, NOISE, seed));
            for (int i = 0; i < truth.length; i++) {
                double deviation = law.isLogarithmic(i)
                        ? Math.log(fit.parameters().get(i) / truth[i])
                        : fit.parameters().get(i) - truth[i];
                sums[i] += deviation;
                squares[i] += deviation * deviation;
                held[i] += fit.intervals().get(i).contains(truth[i]) ? 1 : 0;
            }
        }
        for (int i = 0; i < truth.length; i++) {
            double spread = Math.sqrt(squares[i] / seeds);
            assertThat(sums[i] / seeds)
                    .as("bias of %s", law.parameterNames().get(i))
                    .isCloseTo(0, within(spread / 2));
            assertThat(held[i] / (double) seeds)
                    .as("coverage of %s", law.parameterNames().get(i))
                    .isBetween(0.9, 0.98);
        }
    }

    @ParameterizedTest
    @EnumSource(DecayLaw.class)
    void theLawThatMadeThePointsIsPreferredOrTheOnlyOneTheyDetermine(DecayLaw law) {
        double[] values = noisy(law, NOISE, 7);
        for (DecayLaw other : DecayLaw.values()) {
            if (other != law) {
                double aic = DecayFit.fit(other, TIMES, values)
                        .value()
                        .map(DecayFit::aic)
                        .orElse(Double.POSITIVE_INFINITY);
                assertThat(fit(law, values).aic()).isLessThan(aic);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DecayLaw.class)
    void theGradientIsThatOfTheLaw(DecayLaw law) {
        double[] point = law == DecayLaw.POWER ? new double[] {-0.2, 0.1} : new double[] {0, 1.1, -0.5};
        for (int i = 0; i < point.length; i++) {
            double[] more = point.clone();
            double[] less = point.clone();
            more[i] += 1e-6;
            less[i] -= 1e-6;
            assertThat(law.gradient(point, 0.7)[i])
                    .isCloseTo((law.value(more, 0.7) - law.value(less, 0.7)) / 2e-6, within(1e-8));
        }
    }

    @Test
    void aDropWithinOneProbeIsNoLawButDoesNotFail() {
        double[] values = new double[TIMES.length];
        Arrays.setAll(values, i -> i < 20 ? 1 : 1e-4);
        for (DecayLaw law : DecayLaw.values()) {
            assertThat(DecayFit.fit(law, TIMES, values)).isNotNull();
        }
    }

    @Test
    void fewPointsAreUnresolvedWithTheReason() {
        Estimate<DecayFit> fit =
                DecayFit.fit(DecayLaw.STRETCHED_EXPONENTIAL, new double[] {1, 2, 3}, new double[] {1, 0.5, 0.2});
        assertThat(fit)
                .isInstanceOfSatisfying(
                        Estimate.Unresolved.class,
                        none -> assertThat(none.reason()).contains("3 points").contains("at least 5"));
    }
}
