package dev.crosspoint.simulation.circuit;

/** A voltage over time made of straight segments, which may jump where one ends and the next begins. */
@FunctionalInterface
public interface SegmentedVoltage {

    /** Returns the segment that {@code time} s after the beginning lies in, or that begins there. */
    Segment at(double time);

    /**
     * A straight piece.
     *
     * @param level voltage in V at the time asked for
     * @param slope change of the voltage in V/s
     * @param end time in s after the beginning at which the segment ends, later than the time asked for; infinity for the
     *     last one
     */
    record Segment(double level, double slope, double end) {}
}
