package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.statistics.PiecewiseLine.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PiecewiseLineTest {

    private static final double CROSSOVER = -0.5;

    @Test
    void ohmicThenChildIsFoundWithItsCrossover() {
        double[] x = grid(50);
        double[] y = noisy(x, PiecewiseLineTest::ohmicThenChild, 0.01, new SplittableRandom(1));

        List<Segment> segments = fit(x, y, errors(x, 0.01)).segments();

        assertThat(segments).hasSize(2);
        assertThat(segments.get(0).slope()).isCloseTo(1, within(0.05));
        assertThat(segments.get(1).slope()).isCloseTo(2, within(0.05));
        assertThat(segments.get(0).crossover(segments.get(1))).isCloseTo(CROSSOVER, within(0.03));
        assertThat(segments.get(0).slopeInterval().contains(1)).isTrue();
    }

    @Test
    void threeRegionsAreFound() {
        double[] x = grid(90);
        DoubleUnaryOperator trapFilled = v -> v < -1.2 ? v : v < -0.7 ? -1.2 + 2 * (v + 1.2) : -0.2 + 5 * (v + 0.7);

        List<Segment> segments = fit(x, noisy(x, trapFilled, 0.01, new SplittableRandom(2)), errors(x, 0.01))
                .segments();

        assertThat(segments).hasSize(3);
        assertThat(segments)
                .extracting(Segment::slope)
                .satisfiesExactly(
                        slope -> assertThat(slope).isCloseTo(1, within(0.1)),
                        slope -> assertThat(slope).isCloseTo(2, within(0.15)),
                        slope -> assertThat(slope).isCloseTo(5, within(0.2)));
    }

    @Test
    void noiseDoesNotBreakOneLineIntoSeveral() {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = grid(30);
        int broken = 0;
        for (int k = 0; k < 500; k++) {
            broken += fit(x, noisy(x, v -> v, 0.02, random), errors(x, 0.02))
                                    .segments()
                                    .size()
                            > 1
                    ? 1
                    : 0;
        }
        assertThat(broken).isLessThan(25);
    }

    @Test
    void noisyLowEndDoesNotBreakALineWhenItsErrorsAreKnown() {
        SplittableRandom random = new SplittableRandom(4);
        double[] x = grid(30);
        double[] errors = new double[x.length];
        Arrays.setAll(errors, i -> 0.002 + 0.1 * Math.pow(10, x[0] - x[i]));
        int broken = 0;
        for (int k = 0; k < 300; k++) {
            double[] y = new double[x.length];
            Arrays.setAll(
                    y,
                    i -> x[i]
                            + DistributionFamily.NORMAL
                                    .law()
                                    .quantile(new double[] {0, errors[i]}, random.nextDouble(1e-300, 1)));
            broken += fit(x, y, errors).segments().size() > 1 ? 1 : 0;
        }
        assertThat(broken).isLessThan(15);
    }

    @Test
    void exactLineIsOneSegment() {
        double[] x = grid(40);

        List<Segment> segments = fit(x, Arrays.stream(x).map(v -> 3 * v - 1).toArray(), errors(x, 0.01))
                .segments();

        assertThat(segments).hasSize(1);
        assertThat(segments.get(0).slope()).isCloseTo(3, within(1e-9));
        assertThat(segments.get(0).intercept()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void tooFewPointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(new double[4], new double[4], new double[4]))
                .withMessageContaining("needs 5 points, not 4");
    }

    private static PiecewiseLine fit(double[] x, double[] y, double[] errors) {
        return PiecewiseLine.fit(x, y, errors, 4, 5);
    }

    private static double ohmicThenChild(double x) {
        return x < CROSSOVER ? x : CROSSOVER + 2 * (x - CROSSOVER);
    }

    /** Logarithms of evenly spaced voltages. */
    private static double[] grid(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> Math.log10(1.0 * (i + 1) / n));
        return x;
    }

    private static double[] errors(double[] x, double error) {
        double[] errors = new double[x.length];
        Arrays.fill(errors, error);
        return errors;
    }

    private static double[] noisy(double[] x, DoubleUnaryOperator curve, double noise, SplittableRandom random) {
        double[] y = new double[x.length];
        Arrays.setAll(
                y,
                i -> curve.applyAsDouble(x[i])
                        + DistributionFamily.NORMAL
                                .law()
                                .quantile(new double[] {0, noise}, random.nextDouble(1e-300, 1)));
        return y;
    }
}
