package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.AveragingSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;

/** All settings of the meter that it has once for each function, as they are after switching on. */
final class ReadingSettings {
    /** How many delays a user may store. */
    static final int DELAYS = 5;

    final AveragingSettings averaging = new AveragingSettings();
    double powerLineCycles = 1;
    boolean autoZero = true;
    boolean remoteSense;
    ReadingUnit unit;
    final double[] delays = new double[DELAYS];

    ReadingSettings(MeasuredFunction function) {
        this.unit = ReadingUnit.of(function);
    }
}
