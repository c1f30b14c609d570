package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;

/** One entry of a source configuration list: what the source was set to when it was stored, but for its level perhaps. */
record SourceConfiguration(Quantity function, double level, boolean autoRange, Range range, double limit) {

    /** Returns the present settings with another level in V or A. */
    static SourceConfiguration of(QuantitySettings settings, double level) {
        return new SourceConfiguration(
                settings.quantity, level, settings.autoSourceRange, settings.sourceRange, settings.limit);
    }
}
