package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Intervals of whatever is computed from blocks of observations, from what it becomes without each of them; blocks may differ in
 * size (Busing, Meijer and van der Leeden, Statistics and Computing 1999, 9, 3).
 *
 * @param sizes how many observations each block holds, at least two blocks
 */
public record Jackknife(double... sizes) {

    public Jackknife {
        sizes = sizes.clone();
        if (sizes.length < 2) {
            throw new IllegalArgumentException("a jackknife needs at least 2 blocks, not " + sizes.length);
        }
    }

    /**
     * Returns the standard error of an estimate, in its unit; NaN if it is not finite without one of the blocks.
     *
     * @param whole the estimate from all blocks
     * @param without the estimate without each block
     */
    public double standardError(double whole, double... without) {
        int blocks = sizes.length;
        double all = Arrays.stream(sizes).sum();
        double corrected = blocks * whole;
        for (int i = 0; i < blocks; i++) {
            corrected -= (1 - sizes[i] / all) * without[i];
        }
        double variance = 0;
        for (int i = 0; i < blocks; i++) {
            double share = all / sizes[i];
            double deviation = share * whole - (share - 1) * without[i] - corrected;
            variance += deviation * deviation / (share - 1);
        }
        return Math.sqrt(variance / blocks);
    }

    /**
     * Returns the 95 % interval of an estimate by Student's t, in its unit; empty if it is not finite without one of the blocks.
     *
     * @param whole the estimate from all blocks
     * @param without the estimate without each block
     */
    public Optional<Interval> interval(double whole, double... without) {
        double error = standardError(whole, without);
        if (!Double.isFinite(error)) {
            return Optional.empty();
        }
        double t = new TDistribution(sizes.length - 1).inverseCumulativeProbability(1 - Interval.TAIL);
        return Optional.of(Interval.around(whole, t * error));
    }
}
