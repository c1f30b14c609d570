package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

/** How the number of a timebase gives the sample interval (Programmer's Guide, section "Timebases"). */
final class Timebase {
    private static final double FASTEST_SAMPLE_RATE = 5e9;
    private static final double DIVIDED_CLOCK = 156_250_000;
    private static final int LAST_POWER_OF_TWO = 4;

    /** The first timebase whose interval is a number of periods of the divided clock: one of them. */
    static final int FIRST_OF_DIVIDED_CLOCK = LAST_POWER_OF_TWO + 1;

    private Timebase() {}

    /** Returns the sample interval in s of timebase {@code number}. */
    static double interval(long number) {
        return number <= LAST_POWER_OF_TWO
                ? (1 << number) / FASTEST_SAMPLE_RATE
                : (number - LAST_POWER_OF_TWO) / DIVIDED_CLOCK;
    }

    /**
     * Refuses a timebase that is too fast for the enabled channels: one channel has the converters of all four, and two channels
     * share them well only if one is A or B and the other C or D.
     */
    static void requireAllowed(long number, Inputs inputs) {
        int enabled = inputs.enabled().size();
        boolean onePerPair = enabled == 2 && inputs.enabledAmong(0, 1) == 1;
        require(number > 0 || enabled == 1, PicoStatus.INVALID_TIMEBASE);
        require(number > 1 || enabled == 1 || onePerPair, PicoStatus.INVALID_TIMEBASE);
    }
}
