package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.AmplitudeUnit;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.instrument.generator.OutputStage;

/**
 * Amplitude and offset of a channel. They are kept as they are behind the output resistance: the load that is set changes only
 * the numbers in which they are told.
 */
final class LevelSettings {
    /** Largest voltage behind the output resistance, in V: twice that at 50 ohm (data sheet). */
    private static final double LARGEST_VOLTAGE = 10;
    /** Smallest peak-to-peak voltage behind the output resistance: 2.5 mV at 50 ohm (data sheet). */
    private static final double SMALLEST_AMPLITUDE = 5e-3;

    /** Peak to peak in V, behind the output resistance. */
    double amplitude = 10;
    /** In V, behind the output resistance. */
    double offset;

    AmplitudeUnit unit = AmplitudeUnit.PEAK_TO_PEAK;
    /** In ohm; infinity for an open end. */
    double load = OutputStage.RESISTANCE;

    boolean autoRange = true;
    /** Full scale in V that stays while {@link #autoRange} is off. */
    double heldRange;

    LevelSettings copy() {
        LevelSettings copy = new LevelSettings();
        copy.amplitude = amplitude;
        copy.offset = offset;
        copy.unit = unit;
        copy.load = load;
        copy.autoRange = autoRange;
        copy.heldRange = heldRange;
        return copy;
    }

    /** Returns what of a voltage arrives at the load that is set. */
    double atLoad() {
        return Double.isInfinite(load) ? 1 : load / (load + OutputStage.RESISTANCE);
    }

    double high() {
        return offset + amplitude / 2;
    }

    double low() {
        return offset - amplitude / 2;
    }

    /** Puts high and low level in V, behind the output resistance. */
    void levels(double high, double low) {
        amplitude = high - low;
        offset = (high + low) / 2;
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

    /** Returns a peak-to-peak voltage behind the output resistance as it is told, for a waveform of that root mean square. */
    double told(double peakToPeak, AmplitudeUnit in, double meanSquare) {
        return in.told(peakToPeak * atLoad(), meanSquare, load);
    }

    /** Returns the peak-to-peak voltage behind the output resistance that was told so; the reverse of {@link #told}. */
    double understood(double number, AmplitudeUnit in, double meanSquare) {
        return in.understood(number, meanSquare, load) / atLoad();
    }
}
