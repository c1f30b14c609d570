package dev.crosspoint.simulation.instrument.generator;

/**
 * By how much a channel may be off; voltages are behind the output resistance, twice those into 50 ohm.
 *
 * @param amplitudeGain of a peak-to-peak amplitude, as a fraction of it
 * @param amplitudeError of a peak-to-peak amplitude besides, in V
 * @param offsetGain of an offset, as a fraction of it
 * @param offsetError of an offset besides, in V
 * @param offsetPerAmplitude of an offset besides, as a fraction of the amplitude
 */
public record Accuracy(
        double amplitudeGain,
        double amplitudeError,
        double offsetGain,
        double offsetError,
        double offsetPerAmplitude) {}
