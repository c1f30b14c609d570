package dev.crosspoint.driver.keithley;

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
 * @param smallestCompliance the smallest limits that it takes
 */
record SourceMeterRatings(
        String model,
        List<Double> voltageRanges,
        List<Double> currentRanges,
        double overRange,
        List<Corner> corners,
        Corner smallestCompliance) {

    /** So many volts together with so many amperes. */
    record Corner(double volts, double amperes) {
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
    double range(SourceFunction quantity, double value) {
        List<Double> ranges = quantity == SourceFunction.VOLTAGE ? voltageRanges : currentRanges;
        return ranges.stream()
                .filter(range -> range >= value * (1 - 1e-9))
                .findFirst()
                .orElseThrow(() -> new LimitException(
                        "the ranges of a " + model + " are " + ranges + unit(quantity) + "; none holds " + value));
    }

    /** Returns the largest level, V or A, that can be sourced at all. */
    double largest(SourceFunction quantity) {
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
    void checkLevel(SourceFunction source, double level, Compliance compliance) {
        boolean voltage = source == SourceFunction.VOLTAGE;
        double volts = voltage ? Math.abs(level) : compliance.largest();
        double amperes = voltage ? compliance.largest() : Math.abs(level);
        if (corners.stream().noneMatch(corner -> volts <= corner.volts() && amperes <= corner.amperes())) {
            throw new LimitException("a " + model + " holds " + corners + ", not "
                    + (voltage ? "a level of " : "a compliance of ") + volts + " V with "
                    + (voltage ? "a compliance of " : "a level of ") + amperes + " A");
        }
    }

    /**
     * Checks that a compliance can be set; its limit counts for both directions.
     *
     * @throws LimitException if not, naming what is allowed
     */
    void checkCompliance(Compliance compliance) {
        boolean voltage = compliance.limited() == SourceFunction.VOLTAGE;
        double smallest = voltage ? smallestCompliance.volts() : smallestCompliance.amperes();
        if (compliance.positive() != -compliance.negative()) {
            throw new LimitException("a " + model + " limits both directions alike, not to " + compliance.positive()
                    + " and " + compliance.negative() + unit(compliance.limited()));
        } else if (compliance.positive() < smallest) {
            throw new LimitException("the compliance of a " + model + " is at least " + smallest
                    + unit(compliance.limited()) + ", not " + compliance.positive() + unit(compliance.limited()));
        }
    }

    static String unit(SourceFunction quantity) {
        return quantity == SourceFunction.VOLTAGE ? " V" : " A";
    }
}
