package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.OutputOffMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.RangingSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;

/** All settings that the instrument has once for each quantity, as they are after switching on. */
final class QuantitySettings {

    final Quantity quantity;

    double level;
    boolean autoSourceRange = true;
    Range sourceRange;
    /** Limit of the other quantity while this one is sourced. */
    double limit;

    boolean autoSourceDelay = true;
    double sourceDelay;
    boolean readsBack = true;
    OutputOffMode offMode = OutputOffMode.NORMAL;
    final double[] delays = new double[ReadingSettings.DELAYS];

    final RangingSettings ranging;

    QuantitySettings(Quantity quantity) {
        this.quantity = quantity;
        boolean voltage = quantity == Quantity.VOLTAGE;
        this.sourceRange = Ranging.holding(quantity.ranges(), voltage ? 20e-3 : 10e-9);
        this.ranging = new RangingSettings(quantity.ranges(), sourceRange.fullScale());
        this.limit = voltage ? 105e-6 : 21;
    }

    /** Returns the point of the source at a level of this quantity. */
    SourcePoint point(double atLevel) {
        Range used = autoSourceRange ? Ranging.holding(quantity.ranges(), atLevel) : sourceRange;
        return new SourcePoint(quantity == Quantity.VOLTAGE, atLevel, used, limit);
    }
}
