package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Cycle;
import dev.crosspoint.simulation.instrument.generator.NoiseVoltage;
import dev.crosspoint.simulation.instrument.generator.SampledCycle;
import dev.crosspoint.simulation.instrument.generator.StraightCycle;

/** The waveforms as cycles. */
final class Waveforms {
    private static final Cycle FLAT = new SampledCycle(1, i -> 0);

    private Waveforms() {}

    /** Returns the cycle that the settings describe; that of noise and DC is flat. */
    static Cycle cycle(WaveformSettings settings, ArbitraryMemory memory) {
        return switch (settings.function) {
            case SINE -> SampledCycle.SINE;
            case SQUARE -> settings.square();
            case TRIANGLE -> StraightCycle.ramp(0.5);
            case RAMP -> settings.ramp();
            case PULSE -> settings.pulse();
            case PSEUDO_RANDOM -> settings.pseudoRandom.cycle();
            case ARBITRARY -> memory.get(settings.arbitrary).cycle(settings.filter);
            case NOISE, DC -> FLAT;
        };
    }

    /** Returns the mean square of the function's level, by which an amplitude is told as a root mean square. */
    static double meanSquare(WaveformSettings settings, ArbitraryMemory memory) {
        return switch (settings.function) {
            case NOISE -> NoiseVoltage.DEVIATION * NoiseVoltage.DEVIATION;
            case DC -> 1;
            default -> cycle(settings, memory).meanSquare();
        };
    }

    /** Returns how long one cycle takes in s. */
    static double period(WaveformSettings settings, ArbitraryMemory memory) {
        return switch (settings.function) {
            case ARBITRARY -> memory.get(settings.arbitrary).points() / settings.sampleRate;
            case PSEUDO_RANDOM -> settings.pseudoRandom.length() / settings.bitRate;
            default -> settings.period;
        };
    }
}
