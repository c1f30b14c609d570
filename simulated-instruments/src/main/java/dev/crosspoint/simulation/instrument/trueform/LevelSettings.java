package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.AmplitudeUnit;
import dev.crosspoint.simulation.instrument.generator.Levels;
import dev.crosspoint.simulation.instrument.generator.Limits;

/** Amplitude and offset of a channel, and what they can be. */
final class LevelSettings extends Levels {
    /** Voltages behind the output resistance, in V: twice those at 50 ohm (data sheet 5992-2572EN). */
    static final Limits WIDEST = new Limits(-10, 10);
    /** Smallest peak-to-peak voltage behind the output resistance: 1 mV at 50 ohm (same). */
    static final double SMALLEST_AMPLITUDE = 2e-3;
    /** The same after switching on: 100 mV at 50 ohm. */
    static final double PRESET_AMPLITUDE = 0.2;

    /** In V, by which sums may miss. */
    private static final double ROUNDING = 1e-12;

    /** Whether {@link #highest} and {@link #lowest} are limits. */
    boolean limited;
    /** In V, behind the output resistance. */
    double highest = WIDEST.maximum();
    /** In V, behind the output resistance. */
    double lowest = WIDEST.minimum();

    LevelSettings() {
        super(PRESET_AMPLITUDE);
    }

    LevelSettings copy() {
        LevelSettings copy = new LevelSettings();
        copy.copyFrom(this);
        copy.limited = limited;
        copy.highest = highest;
        copy.lowest = lowest;
        return copy;
    }

    /** Returns the voltages that the output may reach. */
    Limits reach() {
        return limited ? new Limits(lowest, highest) : WIDEST;
    }

    /** Returns the peak-to-peak voltages, whatever the offset: that gives way. */
    Limits amplitudes() {
        double largest = reach().maximum() - reach().minimum();
        return new Limits(SMALLEST_AMPLITUDE, autoRange ? largest : Math.min(largest, heldRange));
    }

    /** Returns the offsets, whatever the amplitude: that gives way. */
    Limits offsets(Function function) {
        return offsets(function == Function.DC ? 0 : SMALLEST_AMPLITUDE);
    }

    private Limits offsets(double forAmplitude) {
        return new Limits(reach().minimum() + forAmplitude / 2, reach().maximum() - forAmplitude / 2);
    }

    Limits highs() {
        return new Limits(reach().minimum() + SMALLEST_AMPLITUDE, reach().maximum());
    }

    Limits lows() {
        return new Limits(reach().minimum(), reach().maximum() - SMALLEST_AMPLITUDE);
    }

    /** Returns what the limit above can be: nothing below the limit underneath, or below levels that keep it. */
    Limits highestLimits() {
        double least = lowest + SMALLEST_AMPLITUDE;
        return new Limits(limited ? Math.max(least, high()) : least, WIDEST.maximum());
    }

    /** Returns what the limit underneath can be: nothing above the limit above, or above levels that keep it. */
    Limits lowestLimits() {
        double most = highest - SMALLEST_AMPLITUDE;
        return new Limits(WIDEST.minimum(), limited ? Math.min(most, low()) : most);
    }

    /** Returns whether the levels keep within the voltages that were set as limits. */
    boolean keepsLimits() {
        return high() <= highest + ROUNDING && low() >= lowest - ROUNDING;
    }

    /** Sets the amplitude; an offset that leaves no room for it makes room. */
    void amplitude(double newAmplitude, Function function, Notices notices) {
        amplitude = newAmplitude;
        moveOffset(function, "offset changed due to amplitude", notices);
    }

    /** Sets the offset; an amplitude that it leaves no room for becomes smaller. */
    void offset(double newOffset, Function function, Notices notices) {
        offset = newOffset;
        double room = 2 * Math.min(reach().maximum() - offset, offset - reach().minimum());
        if (function != Function.DC && amplitude > room + ROUNDING) {
            amplitude = room;
            notices.conflict("amplitude changed due to offset");
        }
    }

    private void moveOffset(Function function, String what, Notices notices) {
        double allowed = function == Function.DC ? offset : offsets(amplitude).clamp(offset);
        if (Math.abs(allowed - offset) > ROUNDING) {
            offset = allowed;
            notices.conflict(what);
        }
    }

    /** Sets the high level; a low level that is not below it moves below it. */
    void high(double newHigh, Notices notices) {
        double low = low();
        if (newHigh - low < SMALLEST_AMPLITUDE - ROUNDING) {
            low = newHigh - SMALLEST_AMPLITUDE;
            notices.conflict("low level changed due to high level");
        }
        levels(newHigh, low);
    }

    /** Sets the low level; a high level that is not above it moves above it. */
    void low(double newLow, Notices notices) {
        double high = high();
        if (high - newLow < SMALLEST_AMPLITUDE - ROUNDING) {
            high = newLow + SMALLEST_AMPLITUDE;
            notices.conflict("high level changed due to low level");
        }
        levels(high, newLow);
    }

    /** Sets the load in ohm; what is driven stays as it is. An open end takes no power that amplitudes could be told in. */
    void load(double ohms, Notices notices) {
        load = ohms;
        if (Double.isInfinite(load) && unit == AmplitudeUnit.POWER) {
            unit = AmplitudeUnit.PEAK_TO_PEAK;
            notices.conflict("amplitude units changed to Vpp due to high-Z load");
        }
    }

    /** Sets the unit in which amplitudes are told. */
    void unit(AmplitudeUnit newUnit, Notices notices) {
        unit = newUnit;
        load(load, notices);
    }

    /** Takes an offset that only a DC voltage can have to within what the amplitude leaves it. */
    void settle(Function function, Notices notices) {
        moveOffset(function, "offset changed on exit from DC function", notices);
    }
}
