package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.AveragingSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.OhmsSettings;
import java.util.EnumSet;
import java.util.Set;

/** All settings of the meter that are not those of one quantity, as they are after {@code *RST}. */
final class MeterSettings {
    final AveragingSettings averaging = new AveragingSettings();
    final OhmsSettings ohms = new OhmsSettings();
    OhmsMethod ohmsMethod = OhmsMethod.AUTOMATIC;
    Set<MeasuredFunction> functions = EnumSet.of(MeasuredFunction.CURRENT);
    boolean concurrent = true;
    double powerLineCycles = 1;
    boolean autoZero = true;
    boolean remoteSense;

    boolean measures(MeasuredFunction function) {
        return functions.contains(function);
    }

    /** Returns whether the source is set by the range of a resistance. */
    boolean isAutoOhms() {
        return measures(MeasuredFunction.RESISTANCE) && ohmsMethod == OhmsMethod.AUTOMATIC;
    }
}
