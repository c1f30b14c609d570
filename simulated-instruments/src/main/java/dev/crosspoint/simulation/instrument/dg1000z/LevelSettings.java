package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.AmplitudeUnit;
import dev.crosspoint.simulation.instrument.generator.Levels;
import dev.crosspoint.simulation.instrument.generator.Limits;

/** Amplitude and offset of a channel, and what they can be. */
final class LevelSettings extends Levels {
    /** Largest voltage behind the output resistance, in V: twice that at 50 ohm (data sheet). */
    private static final double LARGEST_VOLTAGE = 10;
    /** Smallest peak-to-peak voltage behind the output resistance: 2.5 mV at 50 ohm (data sheet). */
    private static final double SMALLEST_AMPLITUDE = 5e-3;

    LevelSettings() {
        super(10);
    }

    LevelSettings copy() {
        LevelSettings copy = new LevelSettings();
        copy.copyFrom(this);
        return copy;
    }

    /** Returns the peak-to-peak voltages, whatever the offset. */
    private Limits amplitudes(Shape shape, double frequency) {
        double largest = autoRange ? 2 * LARGEST_VOLTAGE : heldRange;
        // 10 V, 5 V and 2.5 V at 50 ohm up to 10 MHz, 30 MHz and 60 MHz (data sheet).
        if (shape.isPeriodic() && frequency > 30e6) {
            largest = Math.min(largest, 5);
        } else if (shape.isPeriodic() && frequency > 10e6) {
            largest = Math.min(largest, 10);
        }
        return new Limits(SMALLEST_AMPLITUDE, largest);
    }

    /** Returns the peak-to-peak voltages that the offset leaves. */
    Limits amplitudesAtOffset(Shape shape, double frequency) {
        Limits amplitudes = amplitudes(shape, frequency);
        double left = 2 * (LARGEST_VOLTAGE - Math.abs(offset));
        return new Limits(amplitudes.minimum(), Math.max(amplitudes.minimum(), Math.min(left, amplitudes.maximum())));
    }

    Limits offsets(Shape shape) {
        double largest = shape == Shape.DC ? LARGEST_VOLTAGE : LARGEST_VOLTAGE - amplitude / 2;
        return new Limits(-largest, largest);
    }

    Limits highs(Shape shape, double frequency) {
        Limits amplitudes = amplitudes(shape, frequency);
        return new Limits(low() + amplitudes.minimum(), Math.min(LARGEST_VOLTAGE, low() + amplitudes.maximum()));
    }

    Limits lows(Shape shape, double frequency) {
        Limits amplitudes = amplitudes(shape, frequency);
        return new Limits(Math.max(-LARGEST_VOLTAGE, high() - amplitudes.maximum()), high() - amplitudes.minimum());
    }

    /** Sets the load in ohm; what is driven stays as it is. An open end takes no power that amplitudes could be told in. */
    void load(double ohms) {
        load = ohms;
        if (Double.isInfinite(load) && unit == AmplitudeUnit.POWER) {
            unit = AmplitudeUnit.PEAK_TO_PEAK;
        }
    }

    /** Takes amplitude and offset to within what shape and frequency leave them. */
    void settle(Shape shape, double frequency) {
        amplitude = amplitudes(shape, frequency).clamp(amplitude);
        offset = offsets(shape).clamp(offset);
    }
}
