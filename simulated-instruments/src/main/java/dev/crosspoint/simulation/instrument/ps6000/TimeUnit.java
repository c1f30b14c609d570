package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

/** Units of time, in the order of {@code PS6000_TIME_UNITS}. */
enum TimeUnit {
    FEMTOSECONDS(1e-15),
    PICOSECONDS(1e-12),
    NANOSECONDS(1e-9),
    MICROSECONDS(1e-6),
    MILLISECONDS(1e-3),
    SECONDS(1);

    private final double seconds;

    TimeUnit(double seconds) {
        this.seconds = seconds;
    }

    static TimeUnit of(int number) {
        require(number >= 0 && number < values().length, PicoStatus.INVALID_PARAMETER);
        return values()[number];
    }

    double seconds() {
        return seconds;
    }
}
