package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.LimitException;
import java.util.concurrent.TimeUnit;

/**
 * When the readings of a sweep or a pulse train are taken.
 *
 * <p>A reading that has to look for its range takes several apertures. In a chained sweep it delays those behind it, and never
 * belongs to another level; one that is paced by a timer it would put out of step.
 *
 * @param interval time from one reading's trigger to the next in s
 * @param measureDelay time from a trigger to the start of its reading in s
 * @param aperture integration time of one reading in s
 * @param lead time in s by which the instrument begins before that, to measure what it sources
 * @param count number of readings
 * @param chained whether each level waits for the reading before it, instead of for a timer
 */
public record SweepPace(
        double interval, double measureDelay, double aperture, double lead, int count, boolean chained) {
    /** A reading may try every range from 10 nA to 10 A. */
    private static final int MOST_RANGES = 12;

    /** Sums of decimal times may miss by less than the microsecond that the instruments resolve. */
    private static final double ROUNDING = 1e-9;

    /**
     * Requires that each reading begins and ends within its interval.
     *
     * @throws LimitException if it does not
     */
    public void requireReadingsToFit() {
        if (!(measureDelay + ROUNDING >= lead)) {
            throw new LimitException("the reading of a step starts at least " + lead + " s after it, because what is"
                    + " sourced is measured before, not " + measureDelay + " s");
        } else if (measureDelay + aperture > interval + ROUNDING) {
            throw new LimitException("a reading that starts " + measureDelay + " s after its step and lasts " + aperture
                    + " s does not end within the interval of " + interval + " s");
        }
    }

    /** Returns the time from a step to the first conversion behind it in s, to the microsecond. */
    public double delay() {
        return microseconds(measureDelay - lead);
    }

    /** Returns the time from the end of a reading to the next step in s, to the microsecond. */
    public double idle() {
        return microseconds(interval - measureDelay - aperture);
    }

    /** Returns the longest that one reading may take in s. */
    double longestReading() {
        return chained ? MOST_RANGES * (aperture + lead) : aperture;
    }

    /** Returns when the reading with this index is complete, in ns after the start. */
    long readyAfter(int index) {
        return nanoseconds(index * interval + measureDelay + aperture);
    }

    /** Returns when the last level has lasted its interval, in ns after the start. */
    long endsAfter() {
        return nanoseconds(count * interval);
    }

    /** Returns how many readings are taken in {@code seconds}, at least 1. */
    int readingsIn(double seconds) {
        return (int) Math.max(1, Math.min(count, seconds / interval));
    }

    static long nanoseconds(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private static double microseconds(double seconds) {
        return Math.max(0, Math.rint(seconds * 1e6) / 1e6);
    }
}
