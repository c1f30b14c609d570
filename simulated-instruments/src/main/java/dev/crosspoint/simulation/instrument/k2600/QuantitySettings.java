package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;

/** All settings that a channel has once for each quantity, as they are after a reset (Reference Manual, section 7). */
final class QuantitySettings {
    final Quantity quantity;

    double level;
    /** Largest magnitude of this quantity while the other one is sourced. */
    double limit;

    boolean autoSourceRange = true;
    Range sourceRange;
    Range smallestSourceRange;

    boolean autoRange = true;
    Range range;
    Range smallestRange;
    boolean relative;
    double relativeOffset;

    QuantitySettings(Quantity quantity) {
        this.quantity = quantity;
        boolean voltage = quantity == Quantity.VOLTAGE;
        this.limit = voltage ? 20 : 0.1;
        this.sourceRange = Ranging.holding(quantity.sourceRanges(), voltage ? 0.2 : 100e-9);
        this.smallestSourceRange = quantity.sourceRanges().get(0);
        this.range = sourceRange;
        this.smallestRange = quantity.ranges().get(0);
    }

    /** Returns the range in which a level is sourced. */
    Range sourceRangeFor(double atLevel) {
        if (!autoSourceRange) {
            return sourceRange;
        }
        return quantity.sourceRanges().stream()
                .filter(candidate -> candidate.fullScale() >= smallestSourceRange.fullScale())
                .filter(candidate -> Math.abs(atLevel) <= candidate.largestLevel())
                .findFirst()
                .orElse(quantity.sourceRanges().get(quantity.sourceRanges().size() - 1));
    }
}
