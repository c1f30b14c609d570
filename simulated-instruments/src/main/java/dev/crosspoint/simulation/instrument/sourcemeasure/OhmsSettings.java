package dev.crosspoint.simulation.instrument.sourcemeasure;

import java.util.List;

/** The ranges of a resistance that is measured by the current of its range, as they are after a reset. */
public final class OhmsSettings {
    /** Default test currents (2400 Series User's Manual, table 4-1), which the 2450 is assumed to share. */
    public static final List<OhmsRange> RANGES = List.of(
            new OhmsRange(20, 100e-3),
            new OhmsRange(200, 10e-3),
            new OhmsRange(2e3, 1e-3),
            new OhmsRange(20e3, 100e-6),
            new OhmsRange(200e3, 10e-6),
            new OhmsRange(2e6, 1e-6),
            new OhmsRange(20e6, 1e-6),
            new OhmsRange(200e6, 100e-9));

    private OhmsRange range = OhmsRange.holding(RANGES, 2.1e5);
    private boolean automatic = true;

    /** Returns the range of the next measurement. */
    public OhmsRange range() {
        return range;
    }

    /** Chooses the range for a resistance in ohm, and keeps it. */
    public void choose(double ohms) {
        range = OhmsRange.holding(RANGES, ohms);
        automatic = false;
    }

    /** Takes note of the range that a measurement ended in. */
    void found(OhmsRange better) {
        range = better;
    }

    /** Returns whether measurements choose the range. */
    public boolean isAutomatic() {
        return automatic;
    }

    /** Lets measurements choose the range, or no longer. */
    public void automatic(boolean chosen) {
        automatic = chosen;
    }
}
