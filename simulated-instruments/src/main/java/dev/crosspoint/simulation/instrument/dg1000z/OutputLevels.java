package dev.crosspoint.simulation.instrument.dg1000z;

/**
 * How levels between -1 and 1 become volts behind the output resistance: by the codes of the converter, and by an amplifier
 * that is a little off.
 *
 * @param halfAmplitude volts that a level of 1 stands for; negative where the output is inverted
 * @param fullScale volts between the converter's smallest and largest code, no less than the amplitude
 * @param gain of the amplifier, close to 1
 * @param offset volts that are added behind the converter
 */
record OutputLevels(double halfAmplitude, double fullScale, double gain, double offset) {

    double volts(double level) {
        double code = Math.rint((level * halfAmplitude / fullScale + 0.5) * ArbitraryMemory.LARGEST_CODE);
        return offset + gain * (code / ArbitraryMemory.LARGEST_CODE - 0.5) * fullScale;
    }
}
