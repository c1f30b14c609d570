package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.InputCoupling;
import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.LimitException;

/**
 * One input as it will be set.
 *
 * <p>The input's analogue offset is added to the signal, so a range around a voltage takes the opposite of it.
 *
 * @param settings what was asked for
 * @param range least range that shows it
 * @param analogueOffset voltage in V that the input adds
 */
record PicoInput(InputSettings settings, PicoRange range, float analogueOffset) {

    /** Room for the rounding of a range that was divided by the attenuation of a probe. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the input with the least range that shows all that is asked for; sets nothing.
     *
     * @throws LimitException if there is none
     */
    static PicoInput choose(PicoUnit unit, InputSettings settings) {
        if (settings.number() > PicoModel.INPUTS) {
            throw new LimitException(
                    unit.where() + " has inputs 1 to " + PicoModel.INPUTS + ", not " + settings.number());
        }
        double half = settings.range() / settings.probeAttenuation();
        float offset = (float) (0 - settings.offset() / settings.probeAttenuation());
        for (PicoRange range : PicoRange.values()) {
            if (range.fullScale() >= half * (1 - ROUNDING) && unit.allowsOffset(range, coupling(settings), offset)) {
                return new PicoInput(settings, range, offset);
            }
        }
        throw new LimitException(unit.where() + ": no range of input " + settings.number() + " shows "
                + settings.range() + " V either way around " + settings.offset() + " V with a probe that divides by "
                + settings.probeAttenuation() + "; without offset the greatest shows "
                + PicoRange.R20V.fullScale() * settings.probeAttenuation() + " V");
    }

    /** Returns the number that the library has for the input. */
    int channel() {
        return Ps6000.PS6000_CHANNEL_A + settings.number() - 1;
    }

    int coupling() {
        return coupling(settings);
    }

    InputRange inputRange() {
        return new InputRange(
                settings.number(),
                volts(-Ps6000.PS6000_MAX_VALUE),
                volts(Ps6000.PS6000_MAX_VALUE),
                range.resolution() * settings.probeAttenuation());
    }

    /** Returns the voltage in V at the tip of the probe that a count of the converter stands for. */
    double volts(int count) {
        return (count * range.voltsPerCount() - analogueOffset) * settings.probeAttenuation();
    }

    /** Returns the count for a voltage in V at the tip of the probe, which may lie beyond the range. */
    long counts(double volts) {
        return Math.round((volts / settings.probeAttenuation() + analogueOffset) / range.voltsPerCount());
    }

    /** Returns the voltages in V at the tip of the probe of the first {@code length} counts. */
    float[] volts(short[] counts, int length) {
        double scale = range.voltsPerCount() * settings.probeAttenuation();
        double middle = -analogueOffset * settings.probeAttenuation();
        float[] volts = new float[length];
        for (int i = 0; i < length; i++) {
            volts[i] = (float) (counts[i] * scale + middle);
        }
        return volts;
    }

    private static int coupling(InputSettings settings) {
        return settings.coupling() == InputCoupling.AC ? Ps6000.PS6000_AC : Ps6000.PS6000_DC_1M;
    }
}
