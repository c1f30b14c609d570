package dev.crosspoint.simulation.instrument.sourcemeasure;

import java.util.Arrays;

/** One number for all readings of a buffer. */
public enum Statistic {
    MEAN,
    /** About the mean, over one less than the count of readings (2400 Series User's Manual, section 9). */
    STANDARD_DEVIATION,
    MAXIMUM,
    MINIMUM,
    PEAK_TO_PEAK;

    /** Returns it for one value or more. */
    public double of(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double largest = Arrays.stream(values).max().orElseThrow();
        double smallest = Arrays.stream(values).min().orElseThrow();
        return switch (this) {
            case MEAN -> mean;
            case MAXIMUM -> largest;
            case MINIMUM -> smallest;
            case PEAK_TO_PEAK -> largest - smallest;
            case STANDARD_DEVIATION -> deviation(values, mean);
        };
    }

    private static double deviation(double[] values, double mean) {
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
