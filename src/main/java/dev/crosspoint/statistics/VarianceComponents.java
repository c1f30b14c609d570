package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * How much of a spread lies within groups and how much between them: one-way random effects, with groups of equal or
 * different sizes, such as the cycles of several devices.
 *
 * <p>The variance within is the pooled one, with its exact chi-squared interval. The variance between is that of the group
 * means, all of equal weight, less what the spread within puts into them; for groups of different sizes n, their harmonic mean
 * stands for n (Thomas and Hultquist, Ann. Stat. 1978, 6, 582). Its interval is the modified large-sample one (Ting, Burdick,
 * Graybill, Jeyaratnam and Lu, J. Stat. Comput. Simul. 1990, 35, 135). All intervals take both spreads as normal.
 *
 * @param groups number of groups
 * @param n number of values
 * @param mean of the group means, in the unit of the values, with its interval by Student's t
 * @param within standard deviation within groups, in the unit of the values
 * @param betweenVariance variance between groups, in the square of that unit, unbiased: below 0 where the means of the groups
 *     spread even less than the values within groups make them
 * @param betweenVarianceInterval its interval; the low end may be below 0
 */
public record VarianceComponents(
        int groups, int n, Uncertain mean, Uncertain within, double betweenVariance, Interval betweenVarianceInterval) {

    /**
     * Separates both spreads.
     *
     * @param groups the finite values of each group, at least one each
     * @return unresolved for fewer than 2 groups, or if no group has 2 values
     */
    public static Estimate<VarianceComponents> of(List<double[]> groups) {
        int n = groups.stream().mapToInt(VarianceComponents::size).sum();
        if (groups.size() < 2 || n <= groups.size()) {
            return new Estimate.Unresolved<>(
                    n + " values in " + groups.size()
                            + " groups: the spread within groups needs a group of at least 2 values, that between them 2 groups");
        }
        double[] means = groups.stream().mapToDouble(StatUtils::mean).toArray();
        double squares =
                groups.stream().mapToDouble(VarianceComponents::squares).sum();
        double size =
                groups.size() / groups.stream().mapToDouble(g -> 1.0 / g.length).sum();
        Moments ofMeans = Sample.of(means).moments();
        Moments ofValues = new Moments(n - groups.size() + 1L, 0, Math.sqrt(squares / (n - groups.size())));
        return new Estimate.Resolved<>(new VarianceComponents(
                groups.size(),
                n,
                new Uncertain(ofMeans.mean(), ofMeans.meanInterval()),
                new Uncertain(ofValues.standardDeviation(), ofValues.standardDeviationInterval()),
                square(ofMeans.standardDeviation()) - square(ofValues.standardDeviation()) / size,
                between(ofMeans, ofValues, size)));
    }

    /**
     * Returns the standard deviation between groups, in the unit of the values; unresolved if the interval of its variance
     * holds 0.
     */
    public Estimate<Uncertain> between() {
        return betweenVarianceInterval.low() > 0
                ? new Estimate.Resolved<>(new Uncertain(
                        Math.sqrt(betweenVariance),
                        new Interval(
                                Math.sqrt(betweenVarianceInterval.low()), Math.sqrt(betweenVarianceInterval.high()))))
                : new Estimate.Unresolved<>(
                        "the means of the groups spread no more than the values within groups explain");
    }

    /**
     * Returns what the standard deviation between groups does not exceed, at 97.5 %, in the unit of the values; empty where
     * the means spread so little that not even a bound follows: the values within groups are then hardly independent.
     */
    public OptionalDouble betweenUpperBound() {
        double high = betweenVarianceInterval.high();
        return high > 0 ? OptionalDouble.of(Math.sqrt(high)) : OptionalDouble.empty();
    }

    private static Interval between(Moments means, Moments values, double size) {
        double first = size * square(means.standardDeviation());
        double second = square(values.standardDeviation());
        Tails tails = new Tails(means.n() - 1, values.n() - 1);
        return new Interval(
                (first - second - tails.below(first, second)) / size,
                (first - second + tails.above(first, second)) / size);
    }

    /**
     * How far the interval of a difference of two mean squares reaches, after Ting et al.; letters as there.
     *
     * @param f1 degrees of freedom of the mean square that is the larger one
     * @param f2 degrees of freedom of the one that is taken off
     */
    private record Tails(double f1, double f2) {

        double below(double first, double second) {
            double f = upper(new FDistribution(f1, f2));
            double g1 = 1 - f1 / chiSquared(f1, 1 - Interval.TAIL);
            double h2 = f2 / chiSquared(f2, Interval.TAIL) - 1;
            double g12 = (square(f - 1) - square(g1 * f) - square(h2)) / f;
            return length(g1 * first, h2 * second, g12 * first * second);
        }

        double above(double first, double second) {
            double f = lower(new FDistribution(f1, f2));
            double h1 = f1 / chiSquared(f1, Interval.TAIL) - 1;
            double g2 = 1 - f2 / chiSquared(f2, 1 - Interval.TAIL);
            double h12 = (square(1 - f) - square(h1 * f) - square(g2)) / f;
            return length(h1 * first, g2 * second, h12 * first * second);
        }

        private static double length(double a, double b, double product) {
            return Math.sqrt(Math.max(0, a * a + b * b + product)); // below 0 by rounding alone
        }

        private static double upper(FDistribution distribution) {
            return distribution.inverseCumulativeProbability(1 - Interval.TAIL);
        }

        private static double lower(FDistribution distribution) {
            return distribution.inverseCumulativeProbability(Interval.TAIL);
        }

        private static double chiSquared(double freedom, double probability) {
            return new ChiSquaredDistribution(freedom).inverseCumulativeProbability(probability);
        }
    }

    private static int size(double[] group) {
        if (group.length == 0 || !Arrays.stream(group).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a group has at least 1 value, and finite ones only");
        }
        return group.length;
    }

    private static double squares(double[] group) {
        return StatUtils.variance(group, StatUtils.mean(group)) * (group.length - 1);
    }

    private static double square(double value) {
        return value * value;
    }
}
