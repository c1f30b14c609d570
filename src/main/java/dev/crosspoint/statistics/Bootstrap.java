package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How often to resample, and from which random numbers: the same data and seed give the same result for ever.
 *
 * @param replicates number of bootstrap samples, at least 1
 * @param seed of the random numbers
 */
public record Bootstrap(int replicates, long seed) {

    /** Any fixed number will do. */
    private static final long SEED = 0x1979_0B57L;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    public Bootstrap {
        if (replicates < 1) {
            throw new IllegalArgumentException("a bootstrap has at least 1 replicate, not " + replicates);
        }
    }

    /** Returns a bootstrap with the seed that is used where none is asked for. */
    public static Bootstrap of(int replicates) {
        return new Bootstrap(replicates, SEED);
    }

    RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * Returns the 95 % percentile interval of a statistic of independent values, in its unit.
     *
     * @param statistic of as many values in any order, which it must not keep; resamples where it is not finite do not count
     */
    public Interval percentileInterval(double[] values, ToDoubleFunction<double[]> statistic) {
        Sample resampled = resampled(values, statistic);
        return new Interval(resampled.quantile(Interval.TAIL), resampled.quantile(1 - Interval.TAIL));
    }

    /**
     * Returns the 95 % interval of a statistic, corrected for its bias and for a spread that depends on its value, BCa
     * (Efron, JASA 1987, 82, 171), in its unit.
     *
     * @param statistic as for {@link #percentileInterval}
     */
    public Interval bcaInterval(double[] values, ToDoubleFunction<double[]> statistic) {
        double estimate = statistic.applyAsDouble(values.clone());
        Sample resampled = resampled(values, statistic);
        double[] sorted = resampled.sorted();
        double below = Arrays.stream(sorted).filter(v -> v < estimate).count();
        double equal = Arrays.stream(sorted).filter(v -> v == estimate).count();
        double bias = NORMAL.inverseCumulativeProbability((below + equal / 2 + 0.5) / (sorted.length + 1));
        double acceleration = acceleration(values, statistic);
        return new Interval(
                resampled.quantile(corrected(Interval.TAIL, bias, acceleration)),
                resampled.quantile(corrected(1 - Interval.TAIL, bias, acceleration)));
    }

    /**
     * Returns the 95 % studentized interval of a statistic, bootstrap-t (Davison and Hinkley, Bootstrap Methods and their
     * Application, Cambridge 1997, section 5.2), in its unit: for spreads it holds the truth more often than the others,
     * on a scale such as the logarithm on which its error hardly depends on its value. Empty if the statistic or its error
     * cannot be told from the values.
     *
     * @param statistic as for {@link #percentileInterval}
     * @param standardError of the statistic, from the same values
     */
    public Optional<Interval> studentizedInterval(
            double[] values, ToDoubleFunction<double[]> statistic, ToDoubleFunction<double[]> standardError) {
        double estimate = statistic.applyAsDouble(values.clone());
        double error = standardError.applyAsDouble(values.clone());
        if (!Double.isFinite(estimate) || !(error > 0)) {
            return Optional.empty();
        }
        Sample errors = resampled(
                values,
                resample -> (statistic.applyAsDouble(resample) - estimate) / standardError.applyAsDouble(resample));
        return Optional.of(new Interval(
                estimate - errors.quantile(1 - Interval.TAIL) * error,
                estimate - errors.quantile(Interval.TAIL) * error));
    }

    /**
     * Returns the 95 % percentile interval of a statistic of simulated data, the parametric bootstrap, in its unit. An end may be
     * infinite.
     *
     * @param statistic of data that it simulates with the random numbers it is given; never NaN
     */
    public Interval parametricInterval(ToDoubleFunction<RandomGenerator> statistic) {
        RandomGenerator random = random();
        double[] results = new double[replicates];
        Arrays.setAll(results, k -> statistic.applyAsDouble(random));
        Arrays.sort(results);
        int below = (int) Math.floor(Interval.TAIL * (replicates - 1));
        return new Interval(results[below], results[replicates - 1 - below]);
    }

    private Sample resampled(double[] values, ToDoubleFunction<double[]> statistic) {
        RandomGenerator random = random();
        double[] resample = new double[values.length];
        double[] results = new double[replicates];
        for (int k = 0; k < replicates; k++) {
            Arrays.setAll(resample, i -> values[random.nextInt(values.length)]);
            results[k] = statistic.applyAsDouble(resample);
        }
        return Sample.of(Arrays.stream(results).filter(Double::isFinite).toArray());
    }

    private static double corrected(double probability, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(probability);
        double corrected = NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
        return Math.min(1, Math.max(Double.MIN_NORMAL, corrected));
    }

    /** Returns the skewness of the jackknife values over 6; 0 if they do not spread. */
    private static double acceleration(double[] values, ToDoubleFunction<double[]> statistic) {
        int n = values.length;
        double[] left = new double[n];
        for (int k = 0; k < n; k++) {
            double[] others = new double[n - 1];
            System.arraycopy(values, 0, others, 0, k);
            System.arraycopy(values, k + 1, others, k, n - 1 - k);
            left[k] = statistic.applyAsDouble(others);
        }
        double mean = Arrays.stream(left).average().orElseThrow();
        double squares = Arrays.stream(left).map(v -> (mean - v) * (mean - v)).sum();
        double cubes = Arrays.stream(left).map(v -> Math.pow(mean - v, 3)).sum();
        double acceleration = cubes / (6 * Math.pow(squares, 1.5));
        return Double.isFinite(acceleration) ? acceleration : 0;
    }
}
