package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.SourceFunction;
import java.util.Arrays;

/**
 * The readings that a channel is to take by its own clock.
 *
 * @param source the sourced quantity
 * @param levels what is sourced at each of them, V or A
 * @param pace when they are taken
 */
public record ReadingPlan(SourceFunction source, double[] levels, SweepPace pace) {

    /** Returns the level of the last reading, V or A. */
    public double lastLevel() {
        return levels[levels.length - 1];
    }

    /** Returns the levels, V or A, of the readings {@code from} to {@code to}, without the latter. */
    double[] levels(int from, int to) {
        return Arrays.copyOfRange(levels, from, to);
    }
}
