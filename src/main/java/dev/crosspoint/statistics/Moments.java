package dev.crosspoint.statistics;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Number, mean and spread of a sample, with the intervals that follow from them for a normal population.
 *
 * @param n number of values
 * @param mean arithmetic mean, in the unit of the values
 * @param standardDeviation sample standard deviation (divisor n − 1), in the unit of the values; NaN for one value
 */
public record Moments(long n, double mean, double standardDeviation) {

    public Moments {
        if (n < 1) {
            throw new IllegalArgumentException("a sample has at least 1 value, not " + n);
        }
    }

    /**
     * Returns the 95 % interval of the mean by Student's t, in the unit of the values.
     *
     * @throws IllegalStateException if there is one value only
     */
    public Interval meanInterval() {
        requireSpread();
        double t = new TDistribution(n - 1).inverseCumulativeProbability(1 - Interval.TAIL);
        return Interval.around(mean, t * standardDeviation / Math.sqrt(n));
    }

    /**
     * Returns the 95 % interval of the standard deviation by the chi-squared distribution, in the unit of the values.
     *
     * @throws IllegalStateException if there is one value only
     */
    public Interval standardDeviationInterval() {
        requireSpread();
        ChiSquaredDistribution chiSquared = new ChiSquaredDistribution(n - 1);
        double scaled = standardDeviation * Math.sqrt(n - 1);
        return new Interval(
                scaled / Math.sqrt(chiSquared.inverseCumulativeProbability(1 - Interval.TAIL)),
                scaled / Math.sqrt(chiSquared.inverseCumulativeProbability(Interval.TAIL)));
    }

    /** Returns the standard deviation over the magnitude of the mean, a ratio. */
    public double coefficientOfVariation() {
        return standardDeviation / Math.abs(mean);
    }

    private void requireSpread() {
        if (n < 2) {
            throw new IllegalStateException("one value has no spread, so there is no interval from the sample");
        }
    }
}
