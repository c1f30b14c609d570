package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.function.ToDoubleFunction;

/**
 * What can be measured on a trace, as a make names it.
 *
 * @param keyword its name
 * @param value takes it from a trace: in SI units or percent, not finite if the trace does not show it
 */
public record MeasurementItem(String keyword, ToDoubleFunction<TraceMeasurement> value) implements Mnemonic {

    /** Returns its value: in SI units or percent, not finite if the trace does not show it. */
    public double of(TraceMeasurement measurement) {
        return value.applyAsDouble(measurement);
    }
}
