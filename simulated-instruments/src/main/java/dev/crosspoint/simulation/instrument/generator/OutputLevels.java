package dev.crosspoint.simulation.instrument.generator;

/**
 * How levels between -1 and 1 become volts behind the output resistance: by the codes of the converter, and by an amplifier
 * that is a little off.
 *
 * @param halfAmplitude volts that a level of 1 stands for; negative where the output is inverted
 * @param fullScale volts between the converter's smallest and largest code, no less than the amplitude
 * @param largestCode the converter's largest code, the smallest being 0
 * @param gain of the amplifier, close to 1
 * @param offset volts that are added behind the converter
 */
public record OutputLevels(double halfAmplitude, double fullScale, int largestCode, double gain, double offset) {

    /** Returns what a level comes out as, in V. */
    public double volts(double level) {
        double code = Math.rint((level * halfAmplitude / fullScale + 0.5) * largestCode);
        return offset + gain * (code / largestCode - 0.5) * fullScale;
    }
}
