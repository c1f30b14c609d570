package dev.crosspoint.simulation.instrument.dg1000z;

/**
 * How levels between -1 and 1 become volts behind the output resistance: by the steps of the converter, and by an amplifier
 * that is a little off.
 *
 * @param halfAmplitude volts that a level of 1 stands for; negative where the output is inverted
 * @param step volts per step of the converter in the present range
 * @param gain of the amplifier, close to 1
 * @param offset volts that a level of 0 comes out as
 */
record OutputLevels(double halfAmplitude, double step, double gain, double offset) {

    double volts(double level) {
        return offset + gain * Math.rint(level * halfAmplitude / step) * step;
    }
}
