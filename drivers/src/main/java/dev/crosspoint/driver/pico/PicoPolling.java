package dev.crosspoint.driver.pico;

import java.util.concurrent.TimeUnit;

/** How often the unit is asked how far it is, in the lab's time. */
final class PicoPolling {
    private static final double SHORTEST_PAUSE = 1e-3;
    private static final double LONGEST_PAUSE = 0.1;

    private PicoPolling() {}

    /** Returns the pause in ns between two questions, if {@code seconds} are reason to ask. */
    static long pause(double seconds) {
        return nanoseconds(Math.max(SHORTEST_PAUSE, Math.min(seconds, LONGEST_PAUSE)));
    }

    static long nanoseconds(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }
}
