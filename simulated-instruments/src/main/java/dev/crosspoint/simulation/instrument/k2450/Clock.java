package dev.crosspoint.simulation.instrument.k2450;

import java.time.Duration;
import java.time.Instant;

/** The clock of the instrument, which begins at a date of its own when the bench is made. */
final class Clock {
    private static final Instant MADE = Instant.parse("2024-01-01T00:00:00Z");

    private Duration ahead = Duration.ZERO;

    /** Returns the date at a time of the bench in ns. */
    Instant at(long time) {
        return MADE.plusNanos(time).plus(ahead);
    }

    /** Sets the clock to a date at a time of the bench in ns. */
    void set(Instant date, long time) {
        ahead = Duration.between(MADE.plusNanos(time), date);
    }
}
