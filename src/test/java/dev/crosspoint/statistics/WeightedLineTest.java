package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WeightedLineTest {

    private static WeightedLine fit(double[] x, double[] y, double[] errors) {
        return WeightedLine.fit(x, y, errors).value().orElseThrow();
    }

    /** Two points: the slope's variance is the sum of theirs over the squared distance. */
    @Test
    void twoPointsHaveTheIntervalOfTheirErrors() {
        WeightedLine line = fit(new double[] {1, 3}, new double[] {5, 1}, new double[] {0.3, 0.4});
        assertThat(line.slope()).isCloseTo(-2, within(1e-12));
        assertThat(line.at(2)).isCloseTo(3, within(1e-12));
        assertThat(line.slopeInterval().halfWidth()).isCloseTo(1.959964 * 0.25, within(1e-6));
    }

    @Test
    void pointsAtOneTemperatureHaveNoSlope() {
        assertThat(WeightedLine.fit(new double[] {31.97, 31.97}, new double[] {1, 2}, new double[] {1, 1})
                        .value())
                .isEmpty();
    }

    @Test
    void scatterThatTheErrorsDoNotExplainWidensTheInterval() {
        double[] x = {0, 1, 2, 3};
        double[] y = {0, 2, 1, 3};
        WeightedLine trusted = fit(x, y, new double[] {1, 1, 1, 1});
        WeightedLine tooSure = fit(x, y, new double[] {0.1, 0.1, 0.1, 0.1});
        assertThat(trusted.isExplained()).isTrue();
        assertThat(tooSure.isExplained()).isFalse();
        // Student's t for 2 degrees of freedom times the usual standard error from the residuals.
        assertThat(tooSure.slopeInterval().halfWidth()).isCloseTo(4.302653 * Math.sqrt(1.8 / 2 / 5), within(1e-5));
    }

    @Test
    void intervalsHoldTheTruthAndTheSlopeIsUnbiased() {
        double[] x = {29, 30, 31, 32, 33};
        double[] errors = {0.05, 0.1, 0.1, 0.2, 0.1};
        double sum = 0;
        int held = 0;
        int seeds = 500;
        double error = 0;
        for (int seed = 0; seed < seeds; seed++) {
            RandomGenerator random = Draws.random(seed);
            double[] y = new double[x.length];
            Arrays.setAll(y, i -> 1.013 * x[i] - 25 + errors[i] * random.nextGaussian());
            WeightedLine line = fit(x, y, errors);
            sum += line.slope();
            error = line.covariance().standardError(1);
            held += line.slopeInterval().contains(1.013) ? 1 : 0;
        }
        assertThat(sum / seeds).isCloseTo(1.013, within(2.6 * error / Math.sqrt(seeds)));
        assertThat(held / (double) seeds).isBetween(0.9, 0.98);
    }
}
