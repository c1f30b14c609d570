package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import java.util.concurrent.TimeUnit;

/**
 * When the readings of a sweep or a pulse train are taken.
 *
 * @param interval time from one trigger to the next in s
 * @param measureDelay time from a trigger to the start of its reading in s
 * @param aperture integration time of one reading in s
 * @param count number of readings
 */
record B2900Pace(double interval, double measureDelay, double aperture, int count) {

    static B2900Pace of(SourceSweep sweep, double aperture) {
        return new B2900Pace(sweep.interval(), sweep.measureDelay(), aperture, sweep.levels().length);
    }

    static B2900Pace of(SourcePulses pulses, double aperture) {
        return new B2900Pace(pulses.period(), pulses.measureDelay(), aperture, pulses.count());
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
