package dev.crosspoint.statistics;

/**
 * A value with its 95 % interval, and what becomes of both in products and sums of independent values: the distances to the
 * ends add up in quadrature, on logarithms for products, so that intervals may be lopsided (method of variance estimates
 * recovery; Zou and Donner, Stat. Med. 2008, 27, 1693).
 *
 * @param value in its unit
 * @param interval in the same unit; the value lies within
 */
public record Uncertain(double value, Interval interval) {

    public Uncertain {
        if (!Double.isFinite(value) || !interval.contains(value)) {
            throw new IllegalArgumentException("a value lies within its interval, but " + value + " is not between "
                    + interval.low() + " and " + interval.high());
        }
    }

    /** Returns a value that is known exactly, such as one that was set. */
    public static Uncertain exact(double value) {
        return new Uncertain(value, new Interval(value, value));
    }

    /** Returns the sum of two independent values of one unit. */
    public Uncertain plus(Uncertain other) {
        double sum = value + other.value;
        return new Uncertain(
                sum,
                new Interval(
                        sum - Math.hypot(value - interval.low(), other.value - other.interval.low()),
                        sum + Math.hypot(interval.high() - value, other.interval.high() - other.value)));
    }

    /**
     * Returns the product of two independent values.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Uncertain times(Uncertain other) {
        double product = requirePositive() * other.requirePositive();
        return new Uncertain(
                product,
                new Interval(
                        product * Math.exp(-Math.hypot(logarithmBelow(), other.logarithmBelow())),
                        product * Math.exp(Math.hypot(logarithmAbove(), other.logarithmAbove()))));
    }

    /**
     * Returns the value divided by another, independent one.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Uncertain over(Uncertain other) {
        return times(other.power(-1));
    }

    /**
     * Returns the value to a power, of which a negative one swaps the ends.
     *
     * @throws IllegalArgumentException if the value is not positive
     */
    public Uncertain power(int exponent) {
        requirePositive();
        double first = Math.pow(Math.max(0, interval.low()), exponent);
        double second = Math.pow(interval.high(), exponent);
        return new Uncertain(Math.pow(value, exponent), new Interval(Math.min(first, second), Math.max(first, second)));
    }

    /** Returns the value times a factor that is known exactly and positive. */
    public Uncertain scaledBy(double factor) {
        return new Uncertain(factor * value, new Interval(factor * interval.low(), factor * interval.high()));
    }

    /** Returns the value without its sign; its interval ends at 0 where it had both signs. */
    public Uncertain magnitude() {
        double low = Math.abs(interval.low());
        double high = Math.abs(interval.high());
        double nearest = interval.contains(0) ? 0 : Math.min(low, high);
        return new Uncertain(Math.abs(value), new Interval(nearest, Math.max(low, high)));
    }

    private double requirePositive() {
        if (!(value > 0)) {
            throw new IllegalArgumentException("the factors of a product are positive, not " + value);
        }
        return value;
    }

    /** Infinite where the interval reaches down to 0: so does that of the product. */
    private double logarithmBelow() {
        return Math.log(value / Math.max(0, interval.low()));
    }

    private double logarithmAbove() {
        return Math.log(interval.high() / value);
    }
}
