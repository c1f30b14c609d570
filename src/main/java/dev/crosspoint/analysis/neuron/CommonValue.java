package dev.crosspoint.analysis.neuron;

import dev.crosspoint.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The weighted mean of estimates of one value. Where they scatter more than their own errors explain, its error is larger
 * by the Birge ratio (Birge, Phys. Rev. 1932, 40, 207).
 */
final class CommonValue {

    private long count;
    private double weights;
    private double first;
    private double weighted;
    private double weightedSquares;

    void add(double value, double error) {
        if (count == 0) {
            first = value;
        }
        double weight = 1 / (error * error);
        double difference = value - first;
        weights += weight;
        weighted += weight * difference;
        weightedSquares += weight * difference * difference;
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

    /** Returns the 95 % interval of the common value. */
    Interval interval() {
        double error = Math.sqrt(1 / weights);
        if (count < 2 || birgeRatio() <= 1) {
            return Interval.ofStandardError(mean(), error);
        }
        double t = new TDistribution(count - 1.0).inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);
        return Interval.around(mean(), t * error * birgeRatio());
    }
}
