package dev.crosspoint.instrument;

/**
 * A pulse in each period, from a base level to a pulse level above or below it.
 *
 * @param baseLevel voltage between pulses in V
 * @param pulseLevel voltage of the pulse in V
 * @param width time in s from half of the leading to half of the trailing edge
 * @param period time in s from one leading edge to the next
 * @param riseTime time in s of the leading edge, 10 % to 90 %, whether it goes up or down
 * @param fallTime time in s of the trailing edge, 90 % to 10 %
 */
public record PulseWaveform(
        double baseLevel, double pulseLevel, double width, double period, double riseTime, double fallTime)
        implements Waveform {

    public PulseWaveform {
        WaveformRequirements.finite("base level", baseLevel);
        WaveformRequirements.finite("pulse level", pulseLevel);
        WaveformRequirements.positive("width", width);
        WaveformRequirements.positive("period", period);
        WaveformRequirements.positive("rise time", riseTime);
        WaveformRequirements.positive("fall time", fallTime);
        if (pulseLevel == baseLevel) {
            throw new IllegalArgumentException("a pulse goes to another level than its base of " + baseLevel + " V");
        }
        if (width >= period) {
            throw new IllegalArgumentException(
                    "a pulse ends within its period, not width " + width + " s in " + period + " s");
        }
    }

    @Override
    public double highLevel() {
        return Math.max(baseLevel, pulseLevel);
    }

    @Override
    public double lowLevel() {
        return Math.min(baseLevel, pulseLevel);
    }

    /** Returns whether the pulses go down from the base level. */
    public boolean isNegative() {
        return pulseLevel < baseLevel;
    }
}
