package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SourceSweep;
import java.util.concurrent.TimeUnit;

/**
 * When the readings of a sweep are taken. Each level waits for the reading before it, so a reading that has to look for its
 * range delays those behind it, and never belongs to another level.
 *
 * @param interval time from one level to the next in s
 * @param measureDelay time from a step to the start of its reading in s
 * @param aperture integration time of one reading in s
 * @param lead time in s by which the instrument begins before that, to measure what it sources
 * @param count number of readings
 */
record SourceMeterPace(double interval, double measureDelay, double aperture, double lead, int count) {
    static final double LONGEST_TIME = 9_999;

    /** A reading may try every current range from 10 nA to 7 A. */
    private static final int MOST_RANGES = 12;

    /** Sums of decimal times may miss by less than the microsecond that the instruments resolve. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the pace of a sweep.
     *
     * @throws LimitException if its readings do not fit between its steps
     */
    static SourceMeterPace of(SourceSweep sweep, double aperture, double lead) {
        SourceMeterPace pace =
                new SourceMeterPace(sweep.interval(), sweep.measureDelay(), aperture, lead, sweep.levels().length);
        pace.check();
        return pace;
    }

    private void check() {
        if (!(interval > 0 && interval <= LONGEST_TIME)) {
            throw new LimitException("the step interval can be up to " + LONGEST_TIME + " s, not " + interval + " s");
        } else if (!(measureDelay + ROUNDING >= lead)) {
            throw new LimitException("the reading of a step starts at least " + lead + " s after it, because what is"
                    + " sourced is measured before, not " + measureDelay + " s");
        } else if (measureDelay + aperture > interval + ROUNDING) {
            throw new LimitException("a reading that starts " + measureDelay + " s after its step and lasts " + aperture
                    + " s does not end within the interval of " + interval + " s");
        }
    }

    /** Returns the time from a step to the first conversion behind it in s, to the microsecond. */
    double delay() {
        return microseconds(measureDelay - lead);
    }

    /** Returns the time from the end of a reading to the next step in s, to the microsecond. */
    double idle() {
        return microseconds(interval - measureDelay - aperture);
    }

    /** Returns the longest that one reading may take in s. */
    double longestReading() {
        return MOST_RANGES * (aperture + lead);
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
