package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;

/** The source half of a channel's settings ({@code :SOUR}). */
final class SourceSettings {
    final SweepSettings sweep = new SweepSettings();
    final WaitSettings wait = new WaitSettings();
    private final LevelSettings voltage = new LevelSettings(Quantity.VOLTAGE, sweep);
    private final LevelSettings current = new LevelSettings(Quantity.CURRENT, sweep);
    Quantity function = Quantity.VOLTAGE;
    SourceShape shape = SourceShape.DC;
    /** Whether the last level of a sweep stays; otherwise its first level comes back. */
    boolean staysAtEnd;

    double pulseDelay;
    double pulseWidth = 50e-6;

    LevelSettings of(Quantity quantity) {
        return quantity == Quantity.VOLTAGE ? voltage : current;
    }

    /** Returns what is sourced at present. */
    LevelSettings active() {
        return of(function);
    }

    /** Returns the range in which {@code level} of the present function is sourced outside of sweeps. */
    Range rangeFor(double level) {
        LevelSettings settings = active();
        return settings.autoRange ? settings.automaticRange(level) : settings.fixedRange;
    }
}
