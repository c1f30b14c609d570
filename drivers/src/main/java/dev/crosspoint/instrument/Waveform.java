package dev.crosspoint.instrument;

/**
 * One period of a voltage over time, in V across the load that the generator is set for.
 *
 * <p>Between bursts the output rests at the first point of the waveform.
 */
public sealed interface Waveform permits PulseWaveform, OffsetWaveform, ArbitraryWaveform {

    /** Returns the time in s after which the waveform repeats. */
    double period();

    /** Returns the highest voltage in V. */
    double highLevel();

    /** Returns the lowest voltage in V. */
    double lowLevel();

    /** Returns how often the waveform repeats, in Hz. */
    default double frequency() {
        return 1 / period();
    }

    /** Returns the difference in V between the highest and the lowest voltage. */
    default double amplitudePeakToPeak() {
        return highLevel() - lowLevel();
    }

    /** Returns the voltage in V halfway between the highest and the lowest. */
    default double offset() {
        return (highLevel() + lowLevel()) / 2;
    }

    /** Returns the largest magnitude of voltage in V that the waveform reaches. */
    default double worstCaseVoltage() {
        return Math.max(Math.abs(highLevel()), Math.abs(lowLevel()));
    }
}
