package dev.crosspoint.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A 95 % confidence interval, in the unit of what it brackets.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

    /** The confidence of every interval, 0.95. */
    public static final double CONFIDENCE = 0.95;

    /** The probability left out on each side, 0.025. */
    static final double TAIL = (1 - CONFIDENCE) / 2;

    private static final double STANDARD_ERRORS = new NormalDistribution().inverseCumulativeProbability(1 - TAIL);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval runs from low to high, not from " + low + " to " + high);
        }
    }

    /** Returns the interval of {@code center} ± {@code halfWidth}, in their unit. */
    public static Interval around(double center, double halfWidth) {
        return new Interval(center - halfWidth, center + halfWidth);
    }

    /** Returns the interval of a normally distributed estimate, {@code estimate} ± 1.96 standard errors. */
    public static Interval ofStandardError(double estimate, double standardError) {
        return around(estimate, STANDARD_ERRORS * standardError);
    }

    /** Returns whether {@code value} lies within, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Returns half the distance between the ends, in their unit. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Returns the interval made longer by {@code margin} at both ends. */
    public Interval widenedBy(double margin) {
        return new Interval(low - margin, high + margin);
    }

    /** Returns the interval of the exponential, for a quantity that was averaged on a natural logarithm. */
    public Interval exp() {
        return new Interval(Math.exp(low), Math.exp(high));
    }
}
