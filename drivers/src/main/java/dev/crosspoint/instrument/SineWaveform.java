package dev.crosspoint.instrument;

/**
 * A sine around an offset.
 *
 * @param frequency repetition rate in Hz
 * @param amplitudePeakToPeak difference in V between the highest and the lowest voltage
 * @param offset voltage in V halfway between them
 */
public record SineWaveform(double frequency, double amplitudePeakToPeak, double offset) implements OffsetWaveform {

    public SineWaveform {
        WaveformRequirements.positive("frequency", frequency);
        WaveformRequirements.positive("amplitude", amplitudePeakToPeak);
        WaveformRequirements.finite("offset", offset);
    }
}
