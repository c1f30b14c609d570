package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.Ranging;
import dev.crosspoint.simulation.instrument.sourcemeasure.RangingSettings;
import java.util.ArrayList;
import java.util.List;

/** All settings that the instrument has once for each quantity, as they are after {@code *RST}. */
final class QuantitySettings {

    double level;
    /** The level from the next trigger on. */
    double triggeredLevel;

    double sweepStart;
    double sweepStop;
    LevelMode mode = LevelMode.FIXED;
    List<Double> list = new ArrayList<>();
    boolean autoSourceRange = true;
    Range sourceRange;

    final RangingSettings ranging;
    /** Limit of this quantity while the other one is sourced. */
    double compliance;

    QuantitySettings(Quantity quantity) {
        boolean voltage = quantity == Quantity.VOLTAGE;
        this.compliance = voltage ? 21 : 105e-6;
        this.sourceRange = Ranging.holding(quantity.ranges(), voltage ? 20 : 100e-6);
        this.ranging = new RangingSettings(quantity.ranges(), voltage ? 20 : 100e-6);
    }

    double center() {
        return (sweepStart + sweepStop) / 2;
    }

    double span() {
        return sweepStop - sweepStart;
    }

    void sweepAround(double center, double span) {
        sweepStart = center - span / 2;
        sweepStop = center + span / 2;
    }
}
