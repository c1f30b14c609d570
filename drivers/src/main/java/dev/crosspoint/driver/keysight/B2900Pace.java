package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import java.util.concurrent.TimeUnit;

/**
 * When the readings of a sweep or a pulse train are taken.
 *
 * <p>A reading that has to look for its range takes several apertures, and would miss the next trigger of a timer: every later
 * reading would then belong to another level than its number says. So a sweep with an automatic range is chained: each
 * level waits for the reading before it. Its steps are as long as the timer's, but for those in which the range changes.
 *
 * @param interval time from one reading's trigger to the next in s
 * @param stepInterval time from one step of the source to the next in s
 * @param steps number of steps of the source
 * @param measureDelay time from a trigger to the start of its reading in s
 * @param aperture integration time of one reading in s
 * @param count number of readings
 * @param chained whether each level waits for the reading before it, instead of for a timer
 */
record B2900Pace(
        double interval,
        double stepInterval,
        int steps,
        double measureDelay,
        double aperture,
        int count,
        boolean chained) {

    /** A reading may try every current range from 10 nA to 10 A ("B2900A Series Data Sheet"). */
    private static final int MOST_RANGES = 12;

    static B2900Pace of(SourceSweep sweep, double aperture, boolean chained) {
        B2900List list = B2900List.of(sweep, chained);
        return new B2900Pace(
                sweep.interval(),
                list.interval(),
                list.levels().length,
                sweep.measureDelay(),
                aperture,
                sweep.levels().length,
                chained);
    }

    /** Pulses keep to the timer: a late pulse would be another stimulus. */
    static B2900Pace of(SourcePulses pulses, double aperture) {
        int count = pulses.count();
        return new B2900Pace(pulses.period(), pulses.period(), count, pulses.measureDelay(), aperture, count, false);
    }

    /** Returns the time from the end of a reading to the next step in s, to the microsecond that the instrument resolves. */
    double idle() {
        return Math.max(0, Math.rint((interval - measureDelay - aperture) * 1e6) / 1e6);
    }

    /** Returns the longest that one reading may take in s. */
    double longestReading() {
        return chained ? MOST_RANGES * aperture : aperture;
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
}
