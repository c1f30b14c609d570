package dev.crosspoint.analysis.neuron;

import dev.crosspoint.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The weighted mean of estimates of one value. Where they scatter more than their own errors explain, its error is larger
 * by the Birge ratio (Birge, Phys. Rev. 1932, 40, 207). What they all share no number of estimates makes smaller.
 */
final class CommonValue {

    /** 95 % of an even distribution lie within so many of its standard deviations on either side of its middle. */
    private static final double EVEN = Interval.CONFIDENCE * Math.sqrt(3);

    private long count;
    private double weights;
    private double first;
    private double weighted;
    private double weightedSquares;
    private double weightedShared;

    /**
     * @param error standard error of this estimate alone
     * @param shared standard error that is much the same in all
     */
    void add(double value, double error, double shared) {
        if (count == 0) {
            first = value;
        }
        double weight = 1 / (error * error);
        double difference = value - first;
        weights += weight;
        weighted += weight * difference;
        weightedSquares += weight * difference * difference;
        weightedShared += weight * shared;
        count++;
    }

    long count() {
        return count;
    }

    double mean() {
        return first + weighted / weights;
    }

    /** Returns the square root of χ² per degree of freedom; 1 for one estimate. */
    double birgeRatio() {
        double chiSquare = weightedSquares - weighted * weighted / weights;
        return count < 2 ? 1 : Math.sqrt(Math.max(0, chiSquare) / (count - 1));
    }

    /** Returns the standard error that all estimates share. */
    double shared() {
        return weightedShared / weights;
    }

    /** Returns the 95 % interval of the common value; what is shared is taken as evenly distributed. */
    Interval interval() {
        double error = Math.sqrt(1 / weights);
        double scatter = count < 2 || birgeRatio() <= 1
                ? Interval.ofStandardError(0, error).halfWidth()
                : error
                        * birgeRatio()
                        * new TDistribution(count - 1.0).inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);
        return Interval.around(mean(), Math.hypot(scatter, EVEN * shared()));
    }
}
