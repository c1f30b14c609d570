package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RobustLineTest {

    @Test
    void exactPointsGiveTheExactLine() {
        RobustLine line = RobustLine.fit(new double[] {-1, 0, 2, 5}, new double[] {-1, 1, 5, 11});

        assertThat(line.slope()).isCloseTo(2, within(1e-12));
        assertThat(line.intercept()).isCloseTo(1, within(1e-12));
        assertThat(line.slopeError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void spikesDoNotPullTheLine() {
        double[] x = grid(40);
        double[] y = noisy(x, 1e-9, 1e-12, new SplittableRandom(4));
        y[3] = 5e-8;
        y[20] = -3e-8;
        y[31] = 1e-7;

        RobustLine line = RobustLine.fit(x, y);

        assertThat(line.slope()).isCloseTo(1e-9, within(1e-11));
    }

    @Test
    void slopeErrorIsThatOfNormalNoise() {
        SplittableRandom random = new SplittableRandom(6);
        double[] x = grid(30);
        int covered = 0;
        for (int k = 0; k < 1000; k++) {
            RobustLine line = RobustLine.fit(x, noisy(x, 1e-9, 1e-11, random));
            covered += Interval.ofStandardError(line.slope(), line.slopeError()).contains(1e-9) ? 1 : 0;
        }
        assertThat(covered).isBetween(920, 970);
    }

    @Test
    void pointsAtOneVoltageHaveNoSlope() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RobustLine.fit(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .withMessageContaining("different x");
    }

    private static double[] grid(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> 0.005 * (i + 1));
        return x;
    }

    private static double[] noisy(double[] x, double slope, double noise, SplittableRandom random) {
        double[] y = new double[x.length];
        Arrays.setAll(
                y,
                i -> slope * x[i]
                        + DistributionFamily.NORMAL
                                .law()
                                .quantile(new double[] {0, noise}, random.nextDouble(1e-300, 1)));
        return y;
    }
}
