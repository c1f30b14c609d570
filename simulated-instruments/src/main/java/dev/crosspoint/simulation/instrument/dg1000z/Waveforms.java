package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.Cycle;
import dev.crosspoint.simulation.instrument.generator.NoiseVoltage;
import dev.crosspoint.simulation.instrument.generator.SampledCycle;

/** The waveforms as cycles. */
final class Waveforms {
    /** Points of the waveforms built in, and their extents in periods of the sine and in standard deviations: assumed. */
    private static final int BUILT_IN_POINTS = 8192;

    private static final double SINC_EXTENT = 20;
    private static final double GAUSS_EXTENT = 8;

    private static final Cycle SINC = new SampledCycle(BUILT_IN_POINTS, i -> sinc(SINC_EXTENT * Math.PI * centred(i)));
    private static final Cycle GAUSS =
            new SampledCycle(BUILT_IN_POINTS, i -> 2 * Math.exp(-Math.pow(GAUSS_EXTENT * centred(i), 2) / 2) - 1);
    private static final Cycle FLAT = new SampledCycle(1, i -> 0);

    private Waveforms() {}

    /** Returns the cycle that the settings describe; that of noise and DC is flat. */
    static Cycle cycle(WaveformSettings settings, ArbitraryMemory memory) {
        return switch (settings.shape) {
            // Of a harmonic waveform the fundamental alone, as all others are at zero until they are set.
            case SINE, HARMONIC -> SampledCycle.SINE;
            case SQUARE -> settings.square();
            case RAMP -> settings.ramp();
            case PULSE -> settings.pulse();
            case USER -> memory.isEmpty() ? SINC : memory.cycle();
            case SINC -> SINC;
            case GAUSS -> GAUSS;
            case NOISE, DC -> FLAT;
        };
    }

    /** Returns the mean square of the shape's level, by which an amplitude is told as a root mean square. */
    static double meanSquare(WaveformSettings settings, ArbitraryMemory memory) {
        return switch (settings.shape) {
            case NOISE -> NoiseVoltage.DEVIATION * NoiseVoltage.DEVIATION;
            case DC -> 1;
            default -> cycle(settings, memory).meanSquare();
        };
    }

    /** Returns how long one cycle takes in s. */
    static double period(WaveformSettings settings, ArbitraryMemory memory) {
        boolean bySamples =
                settings.shape.isArbitrary() && settings.arbitraryMode == WaveformSettings.ArbitraryMode.SAMPLE_RATE;
        return bySamples ? cycle(settings, memory).pieces() / settings.sampleRate : settings.period;
    }

    private static double centred(int point) {
        return (double) point / BUILT_IN_POINTS - 0.5;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x) / x;
    }
}
