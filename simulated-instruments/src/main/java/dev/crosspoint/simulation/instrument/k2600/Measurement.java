package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.instrument.sourcemeasure.TwoConverterMeter;

/**
 * One measurement of voltage and current.
 *
 * @param result what was measured
 * @param source what was sourced meanwhile
 * @param on whether the output was on
 * @param status bits of the reading
 */
record Measurement(TwoConverterMeter.Result result, SourcePoint source, boolean on, int status) {
    private static final double OVERFLOW = 9.91e37;

    /** Returns the reading of something; beyond the range, the number that stands for it. */
    double of(Measurand measurand) {
        double value = measurand.of(result.voltage(), result.current());
        return Double.isFinite(value) ? value : Math.copySign(OVERFLOW, Double.isNaN(value) ? 1 : value);
    }

    /** Returns full scale of the range in which something was measured. */
    double range(Measurand measurand) {
        return (measurand == Measurand.VOLTAGE ? result.voltageRange() : result.currentRange()).fullScale();
    }
}
