package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * The dispersion of counts in windows of equal length: variance over mean, 1 for a Poisson process, less for regular and
 * more for clustered events (Fano, Phys. Rev. 1947, 72, 26).
 *
 * @param counts one a window
 */
public record FanoFactor(Sample counts) {

    /**
     * Returns the Fano factor of counts; unresolved for fewer than 2 windows or no events.
     *
     * @throws IllegalArgumentException if one is negative or no whole number
     */
    public static Estimate<FanoFactor> of(double... counts) {
        for (double count : counts) {
            if (!(count >= 0) || count != Math.rint(count)) {
                throw new IllegalArgumentException("counts are whole numbers from 0, not " + count);
            }
        }
        double events = Arrays.stream(counts).sum();
        return counts.length < 2 || events == 0
                ? new Estimate.Unresolved<>((long) events + " events in " + counts.length
                        + " windows, a dispersion needs events and at least 2 windows")
                : new Estimate.Resolved<>(new FanoFactor(Sample.of(counts)));
    }

    /** Returns sample variance (divisor n − 1) over mean, a ratio. */
    public double value() {
        return dispersion(counts.sorted());
    }

    /**
     * Returns the 95 % interval of the Fano factor by the studentized bootstrap of its logarithm, whatever the
     * distribution of the counts; empty if all windows have the same count.
     */
    public Optional<Interval> interval(Bootstrap bootstrap) {
        return bootstrap
                .studentizedInterval(
                        counts.sorted(), values -> Math.log(dispersion(values)), FanoFactor::errorOfLogarithm)
                .map(Interval::exp);
    }

    /**
     * Returns the range that holds 95 % of the Fano factors of as many counts of a Poisson process: χ² over its n − 1
     * degrees of freedom (Fisher, Thornton and Mackenzie, Ann. Appl. Biol. 1922, 9, 325), for a mean of 1 or more.
     */
    public Interval poissonRange() {
        int freedom = counts.size() - 1;
        ChiSquaredDistribution chiSquared = new ChiSquaredDistribution(freedom);
        return new Interval(
                chiSquared.inverseCumulativeProbability(Interval.TAIL) / freedom,
                chiSquared.inverseCumulativeProbability(1 - Interval.TAIL) / freedom);
    }

    private static double dispersion(double[] counts) {
        return StatUtils.variance(counts) / StatUtils.mean(counts);
    }

    /** Returns the standard error of ln(variance/mean) by the delta method from the central moments. */
    private static double errorOfLogarithm(double[] counts) {
        double mean = StatUtils.mean(counts);
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double count : counts) {
            double deviation = count - mean;
            double square = deviation * deviation;
            second += square / counts.length;
            third += square * deviation / counts.length;
            fourth += square * square / counts.length;
        }
        double ofVariance = fourth / (second * second) - 1;
        double ofMean = second / (mean * mean);
        double ofBoth = third / (second * mean);
        return Math.sqrt((ofVariance + ofMean - 2 * ofBoth) / counts.length);
    }
}
