package dev.crosspoint.simulation.instrument.sourcemeasure;

import java.util.List;

/**
 * One range of an ohmmeter that sources a known current and measures the voltage.
 *
 * @param fullScale full scale in ohm, by which the range is named
 * @param testCurrent the current in A
 */
public record OhmsRange(double fullScale, double testCurrent) {
    private static final double OVER_RANGE = 1.05;
    private static final double SHARE_TO_GO_DOWN = 0.1;

    /** Readings end where the voltage does: at these limits in V, the smaller of which suffices for most ranges. */
    private static final double SMALL_VOLTAGE_LIMIT = 2.1;

    private static final double LARGE_VOLTAGE_LIMIT = 21;

    /** Returns the smallest range for a resistance in ohm, the largest one if none suffices. */
    public static OhmsRange holding(List<OhmsRange> ranges, double ohms) {
        return ranges.stream()
                .filter(range -> Math.abs(ohms) <= OVER_RANGE * range.fullScale)
                .findFirst()
                .orElse(ranges.get(ranges.size() - 1));
    }

    /** Returns the largest voltage in V that the current may need. */
    public double voltageLimit() {
        return OVER_RANGE * fullScale * testCurrent <= SMALL_VOLTAGE_LIMIT ? SMALL_VOLTAGE_LIMIT : LARGE_VOLTAGE_LIMIT;
    }

    /** Returns the range in which a resistance in ohm is better measured. */
    OhmsRange better(List<OhmsRange> ranges, double ohms, boolean limited) {
        boolean tooLarge = limited || Math.abs(ohms) > OVER_RANGE * fullScale;
        int above = Math.min(ranges.indexOf(this) + 1, ranges.size() - 1);
        if (tooLarge) {
            return limited ? ranges.get(above) : holding(ranges, ohms);
        }
        return Math.abs(ohms) < SHARE_TO_GO_DOWN * fullScale ? holding(ranges, ohms) : this;
    }
}
