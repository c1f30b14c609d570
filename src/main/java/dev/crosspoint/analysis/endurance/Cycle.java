package dev.crosspoint.analysis.endurance;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured in one cycle; a part that is empty was not applied, or its samples are no measurements.
 *
 * @param number number of the cycle, from 1
 * @param set the SET pulse
 * @param lowResistance conductance in S that was read after it
 * @param reset the RESET pulse
 * @param highResistance conductance in S that was read after it; within the noise it may be negative
 * @param zero conductance in S that the current at 0 V after the RESET pulse would be at the voltage of the reads: noise and offset
 * @param invalidReads reads without a valid sample
 */
record Cycle(
        long number,
        Optional<Write> set,
        OptionalDouble lowResistance,
        Optional<Write> reset,
        OptionalDouble highResistance,
        OptionalDouble zero,
        int invalidReads) {

    /**
     * A pulse that writes.
     *
     * @param energy integral of v·i over the pulse in J, from its samples
     * @param width how long it lasted in s, by the times of its samples
     */
    record Write(double energy, double width) {}

    /** Returns whether at least one state was read. */
    boolean isRead() {
        return lowResistance.isPresent() || highResistance.isPresent();
    }
}
