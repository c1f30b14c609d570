package dev.crosspoint.simulation.instrument.sourcemeasure;

/**
 * What a source is told to put out.
 *
 * @param isVoltage whether the level is in V and the limit in A, instead of the other way round
 * @param level what is sourced
 * @param range the range in which it is
 * @param limit largest magnitude of what is not sourced
 */
public record SourcePoint(boolean isVoltage, double level, Range range, double limit) {

    /** Returns the largest voltage in V that may come out. */
    public double largestVoltage() {
        return isVoltage ? Math.abs(level) : limit;
    }

    /** Returns the largest current in A that may come out. */
    public double largestCurrent() {
        return isVoltage ? limit : Math.abs(level);
    }
}
