package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.LimitException;

/** The mains that an instrument lives on. */
final class Mains {
    private Mains() {}

    /**
     * Returns a frequency in Hz that mains have.
     *
     * @throws LimitException if there are none of {@code hertz} Hz
     */
    static int require(double hertz) {
        if (hertz != 50 && hertz != 60) {
            throw new LimitException("the line frequency can be 50 Hz or 60 Hz, not " + hertz + " Hz");
        }
        return (int) hertz;
    }
}
