package dev.crosspoint.instrument;

/**
 * A square wave around an offset.
 *
 * @param frequency repetition rate in Hz
 * @param amplitudePeakToPeak difference in V between the highest and the lowest voltage
 * @param offset voltage in V halfway between them
 * @param dutyCycle fraction of the period at the high level, between 0 and 1
 */
public record SquareWaveform(double frequency, double amplitudePeakToPeak, double offset, double dutyCycle)
        implements OffsetWaveform {

    public SquareWaveform {
        WaveformRequirements.positive("frequency", frequency);
        WaveformRequirements.positive("amplitude", amplitudePeakToPeak);
        WaveformRequirements.finite("offset", offset);
        if (!(dutyCycle > 0 && dutyCycle < 1)) {
            throw new IllegalArgumentException("the duty cycle lies between 0 and 1, not at " + dutyCycle);
        }
    }
}
