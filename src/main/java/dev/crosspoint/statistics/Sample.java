package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/** Some finite values, sorted, with what describes them. */
public final class Sample implements Observations {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Returns the sample of {@code values}, in any order.
     *
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Sample of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample has at least 1 value");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a sample holds finite values, not " + value);
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    @Override
    public double[] events() {
        return sorted();
    }

    /** Returns no values: all were observed. */
    @Override
    public double[] censored() {
        return new double[0];
    }

    /** Returns the number of values. */
    @Override
    public int size() {
        return sorted.length;
    }

    /** Returns the values in ascending order. */
    public double[] sorted() {
        return sorted.clone();
    }

    /** Returns the number of values that differ from each other. */
    public long distinct() {
        return Arrays.stream(sorted).distinct().count();
    }

    /** Returns number, mean and sample standard deviation, in the unit of the values. */
    public Moments moments() {
        double deviation = sorted.length > 1 ? Math.sqrt(StatUtils.variance(sorted)) : Double.NaN;
        return new Moments(sorted.length, StatUtils.mean(sorted), deviation);
    }

    /** Returns the 95 % interval of the mean by the BCa bootstrap, for any population, in the unit of the values. */
    public Interval meanInterval(Bootstrap bootstrap) {
        return bootstrap.bcaInterval(sorted, StatUtils::mean);
    }

    /**
     * Returns the 95 % interval of the standard deviation by the studentized bootstrap of its logarithm, for any
     * population, in the unit of the values; empty if they do not spread enough to tell.
     */
    public Optional<Interval> standardDeviationInterval(Bootstrap bootstrap) {
        return bootstrap
                .studentizedInterval(
                        sorted, values -> Math.log(StatUtils.variance(values)) / 2, Sample::errorOfLogarithmicDeviation)
                .map(Interval::exp);
    }

    /** Returns the standard error of ln(standard deviation) by the delta method from the central moments. */
    private static double errorOfLogarithmicDeviation(double[] values) {
        double mean = StatUtils.mean(values);
        double second = 0;
        double fourth = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            second += square / values.length;
            fourth += square * square / values.length;
        }
        return Math.sqrt((fourth / (second * second) - 1) / values.length) / 2;
    }

    /** Returns the median, in the unit of the values. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * Returns a quantile, in the unit of the values, linear between order statistics (type 7 of Hyndman and Fan, The
     * American Statistician 1996, 50, 361).
     *
     * @param probability above 0, at most 1
     */
    public double quantile(double probability) {
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(sorted, 100 * probability);
    }

    /**
     * Returns the 95 % interval of a quantile from order statistics, valid for any continuous population; empty if the
     * sample is too small to bracket it.
     */
    public Optional<Interval> quantileInterval(double probability) {
        BinomialDistribution below = new BinomialDistribution(sorted.length, probability);
        int lower = below.inverseCumulativeProbability(Interval.TAIL);
        int upper = below.inverseCumulativeProbability(1 - Interval.TAIL) + 1;
        if (below.cumulativeProbability(lower) > Interval.TAIL) {
            lower--;
        }
        boolean bracketed = lower >= 0 && upper <= sorted.length;
        return bracketed ? Optional.of(new Interval(sorted[lower], sorted[upper - 1])) : Optional.empty();
    }

    /**
     * Returns the plotting positions of the sorted values, (i − 0.5)/n for the i-th of n (Hazen, Trans. ASCE 1914, 77,
     * 1539): probabilities that avoid 0 and 1.
     */
    public double[] plottingPositions() {
        double[] positions = new double[sorted.length];
        Arrays.setAll(positions, i -> (i + 0.5) / sorted.length);
        return positions;
    }
}
