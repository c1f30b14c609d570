package dev.crosspoint.driver.pico;

/**
 * A time as a whole number of one of the library's units.
 *
 * @param number how many, as the library's unsigned 32-bit number
 * @param unit number of the unit, {@code PS6000_TIME_UNITS}
 */
record PicoInterval(int number, int unit) {
    private static final double[] SECONDS = {1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1};

    /** Returns the time nearest to one in s, in the finest unit that can hold it. */
    static PicoInterval nearest(double seconds) {
        int unit = Ps6000.PS6000_PS;
        while (unit < Ps6000.PS6000_S && seconds / SECONDS[unit] > Integer.MAX_VALUE) {
            unit++;
        }
        return new PicoInterval((int) Math.max(1, Math.round(seconds / SECONDS[unit])), unit);
    }

    /** Returns another number of the same unit. */
    PicoInterval of(int other) {
        return new PicoInterval(other, unit);
    }

    /** Returns the time in s. */
    double seconds() {
        return Integer.toUnsignedLong(number) * SECONDS[unit];
    }
}
