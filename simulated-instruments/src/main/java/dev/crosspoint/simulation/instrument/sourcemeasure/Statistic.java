package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.Arrays;

/** One number for all readings of a buffer, by the name that the 2400 and the B2900 give it. */
public enum Statistic implements Mnemonic {
    MEAN("MEAN"),
    /** About the mean, over one less than the count of readings (2400 Series User's Manual, section 9). */
    STANDARD_DEVIATION("SDEViation"),
    MAXIMUM("MAXimum"),
    MINIMUM("MINimum"),
    PEAK_TO_PEAK("PKPK");

    private final String keyword;

    Statistic(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

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
