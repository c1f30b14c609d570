package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SourceFunction;
import java.util.List;

/**
 * What a model can source and measure.
 *
 * @param model its name
 * @param voltageRanges its voltage ranges in V, the smallest first
 * @param currentRanges its current ranges in A, the smallest first
 * @param overRange the largest level of a range as a multiple of its name
 * @param corners the corners of what it can hold, the smallest voltage first
 */
public record SmuRatings(
        String model, List<Double> voltageRanges, List<Double> currentRanges, double overRange, List<Corner> corners) {

    /** So many volts together with so many amperes. */
    public record Corner(double volts, double amperes) {
        @Override
        public String toString() {
            return amperes + " A at up to " + volts + " V";
        }
    }

    /**
     * Returns the smallest range, V or A, that holds a value.
     *
     * @throws LimitException if none does
     */
    public double range(SourceFunction quantity, double value) {
        List<Double> ranges = quantity == SourceFunction.VOLTAGE ? voltageRanges : currentRanges;
        return ranges.stream()
                .filter(range -> range >= value * (1 - 1e-9))
                .findFirst()
                .orElseThrow(() -> new LimitException(
                        "the ranges of a " + model + " are " + ranges + unit(quantity) + "; none holds " + value));
    }

    /** Returns the largest level, V or A, that can be sourced at all. */
    public double largest(SourceFunction quantity) {
        return corners.stream()
                .mapToDouble(corner -> quantity == SourceFunction.VOLTAGE ? corner.volts() : corner.amperes())
                .max()
                .orElseThrow();
    }

    /**
     * Checks that a level, V or A, can be held up to a compliance.
     *
     * @throws LimitException if not, naming what is allowed
     */
    public void checkLevel(SourceFunction source, double level, Compliance compliance) {
        boolean voltage = source == SourceFunction.VOLTAGE;
        double largest = largest(source);
        if (!(Math.abs(level) <= largest)) {
            throw new LimitException("the " + (voltage ? "voltage" : "current") + " level can be " + -largest
                    + unit(source) + " to " + largest + unit(source) + ", not " + level + unit(source));
        }
        double volts = voltage ? Math.abs(level) : compliance.largest();
        double amperes = voltage ? compliance.largest() : Math.abs(level);
        if (corners.stream().noneMatch(corner -> volts <= corner.volts() && amperes <= corner.amperes())) {
            throw new LimitException("a " + model + " holds " + corners + ", not "
                    + (voltage ? "a level of " : "a compliance of ") + volts + " V with "
                    + (voltage ? "a compliance of " : "a level of ") + amperes + " A");
        }
    }

    static String unit(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? " V" : " A";
    }
}
