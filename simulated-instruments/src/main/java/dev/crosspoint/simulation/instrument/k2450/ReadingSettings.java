package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.AveragingFilter;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;

/** All settings of the meter that it has once for each function, as they are after switching on. */
final class ReadingSettings {
    /** How many delays a user may store. */
    static final int DELAYS = 5;

    double powerLineCycles = 1;
    boolean autoZero = true;
    boolean averaging;
    int averagingCount = 10;
    AveragingFilter filter = AveragingFilter.REPEATING;
    boolean remoteSense;
    ReadingUnit unit;
    final double[] delays = new double[DELAYS];

    ReadingSettings(MeasuredFunction function) {
        this.unit = ReadingUnit.of(function);
    }

    /** Returns how many conversions become one reading, each for itself. */
    int conversions() {
        return averaging && filter == AveragingFilter.REPEATING ? averagingCount : 1;
    }
}
