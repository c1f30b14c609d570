package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JackknifeTest {

    private static double meanWithout(double[] values, int from, int to) {
        return IntStream.range(0, values.length)
                .filter(i -> i < from || i >= to)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    @Test
    void forTheMeanOfSingleValuesItIsTheirStandardError() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] sizes = new double[values.length];
        Arrays.fill(sizes, 1);
        double[] without = IntStream.range(0, values.length)
                .mapToDouble(i -> meanWithout(values, i, i + 1))
                .toArray();
        Moments moments = Sample.of(values).moments();
        Interval interval =
                new Jackknife(sizes).interval(moments.mean(), without).orElseThrow();
        assertThat(interval.low()).isCloseTo(moments.meanInterval().low(), within(1e-12));
        assertThat(interval.high()).isCloseTo(moments.meanInterval().high(), within(1e-12));
    }

    /** The last block is smaller than the others, as when a series is not a multiple of the block. */
    @ParameterizedTest
    @ValueSource(ints = {80, 73})
    void intervalOfARatioHoldsTheTruthAsOftenAsItClaims(int values) {
        int covered = 0;
        int runs = 1000;
        for (int seed = 0; seed < runs; seed++) {
            RandomGenerator random = Draws.random(seed);
            double[] one = random.doubles(values, 1, 3).toArray();
            double[] other = random.doubles(values, 4, 6).toArray();
            int blocks = 8;
            double[] sizes = new double[blocks];
            double[] without = new double[blocks];
            for (int i = 0; i < blocks; i++) {
                int to = Math.min(values, 10 * (i + 1));
                sizes[i] = to - 10 * i;
                without[i] = meanWithout(one, 10 * i, to) / meanWithout(other, 10 * i, to);
            }
            double whole = meanWithout(one, 0, 0) / meanWithout(other, 0, 0);
            covered +=
                    new Jackknife(sizes).interval(whole, without).orElseThrow().contains(2.0 / 5) ? 1 : 0;
        }
        assertThat(covered / (double) runs).isBetween(0.92, 0.98);
    }

    @Test
    void anEstimateThatIsLostWithOneBlockHasNoInterval() {
        assertThat(new Jackknife(1, 1, 1).interval(2, 1, Double.NaN, 3)).isEmpty();
        assertThat(new Jackknife(1, 1, 1).interval(2, 1, Double.NEGATIVE_INFINITY, 3))
                .isEmpty();
    }

    @Test
    void aSingleBlockIsRefused() {
        assertThatThrownBy(() -> new Jackknife(5)).isInstanceOf(IllegalArgumentException.class);
    }
}
