package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.LabClock;
import dev.crosspoint.instrument.LimitException;
import java.time.Duration;

/**
 * The times that a channel goes by.
 *
 * @param clock the lab's time, for waits between polls
 * @param timeout how long a plain query may take in real time
 * @param lineFrequency frequency of the mains in Hz
 */
public record SmuTiming(LabClock clock, Duration timeout, int lineFrequency) {

    /**
     * Returns the times on mains of {@code hertz} Hz.
     *
     * @throws LimitException if there are no such mains
     */
    public static SmuTiming of(LabClock clock, Duration timeout, double hertz) {
        if (hertz != 50 && hertz != 60) {
            throw new LimitException("the line frequency can be 50 Hz or 60 Hz, not " + hertz + " Hz");
        }
        return new SmuTiming(clock, timeout, (int) hertz);
    }

    /** Returns how long a conversion of so many power line cycles takes in s. */
    double aperture(double nplc) {
        return nplc / lineFrequency;
    }
}
