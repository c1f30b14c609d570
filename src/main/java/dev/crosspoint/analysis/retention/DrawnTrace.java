package dev.crosspoint.analysis.retention;

import java.util.stream.IntStream;

/**
 * A trace with as many points as a figure shows.
 *
 * @param time in s
 * @param conductance in S
 */
record DrawnTrace(double[] time, double[] conductance) {

    private static final int MOST_POINTS = 500;

    static DrawnTrace of(Trace trace) {
        return of(trace.time(), trace.conductance());
    }

    static DrawnTrace of(double[] time, double[] conductance) {
        int stride = Math.max(1, (time.length + MOST_POINTS - 1) / MOST_POINTS);
        int[] kept = IntStream.range(0, time.length)
                .filter(i -> i % stride == 0 || i == time.length - 1)
                .toArray();
        return new DrawnTrace(
                IntStream.of(kept).mapToDouble(i -> time[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> conductance[i]).toArray());
    }
}
