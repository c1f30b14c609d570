package dev.crosspoint.instrument;

import java.util.Arrays;

/**
 * A level that is read many times, V or A, and another one after it: the source steps twice, however many readings there are, so
 * that they need not fit into the instrument's memory for levels.
 *
 * @param level the first level, V or A
 * @param readings how often it is read, at least 1
 * @param after the second level, V or A
 * @param readingsAfter how often that is read, at least 1
 * @param interval time from one reading to the next in s
 * @param measureDelay time in s from a step to the start of its first reading; those of one level are an interval apart
 */
public record StepSweep(
        double level, int readings, double after, int readingsAfter, double interval, double measureDelay)
        implements SourceSweep {

    public StepSweep {
        if (readings < 1 || readingsAfter < 1) {
            throw new IllegalArgumentException("each level of a step is read at least once, not " + readings
                    + " times and " + readingsAfter + " times");
        }
    }

    @Override
    public double[] levels() {
        double[] levels = new double[Math.addExact(readings, readingsAfter)];
        Arrays.fill(levels, 0, readings, level);
        Arrays.fill(levels, readings, levels.length, after);
        return levels;
    }
}
