package dev.crosspoint.instrument;

import java.util.Arrays;

/** Any levels, V or A, one after the other. */
public final class ListSweep implements SourceSweep {
    private final double[] levels;
    private final double interval;
    private final double measureDelay;

    /**
     * Creates a list of levels.
     *
     * @param levels the levels in V or A, at least one
     * @param interval time from one level to the next in s
     * @param measureDelay time from a step to the start of its reading in s
     */
    public ListSweep(double[] levels, double interval, double measureDelay) {
        if (levels.length == 0) {
            throw new IllegalArgumentException("a list sweep has at least 1 level");
        }
        this.levels = levels.clone();
        this.interval = interval;
        this.measureDelay = measureDelay;
    }

    @Override
    public double[] levels() {
        return levels.clone();
    }

    @Override
    public double interval() {
        return interval;
    }

    @Override
    public double measureDelay() {
        return measureDelay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListSweep that
                && Arrays.equals(levels, that.levels)
                && interval == that.interval
                && measureDelay == that.measureDelay;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(levels) + Double.hashCode(interval) * 7 + Double.hashCode(measureDelay);
    }

    @Override
    public String toString() {
        return "ListSweep[" + levels.length + " levels, interval=" + interval + " s]";
    }
}
