package dev.crosspoint.instrument;

/**
 * A ramp up and down again around an offset.
 *
 * @param frequency repetition rate in Hz
 * @param amplitudePeakToPeak difference in V between the highest and the lowest voltage
 * @param offset voltage in V halfway between them
 * @param symmetry fraction of the period that rises, 0 to 1
 */
public record RampWaveform(double frequency, double amplitudePeakToPeak, double offset, double symmetry)
        implements OffsetWaveform {

    public RampWaveform {
        WaveformRequirements.positive("frequency", frequency);
        WaveformRequirements.positive("amplitude", amplitudePeakToPeak);
        WaveformRequirements.finite("offset", offset);
        if (!(symmetry >= 0 && symmetry <= 1)) {
            throw new IllegalArgumentException("the symmetry is 0 to 1, not " + symmetry);
        }
    }
}
