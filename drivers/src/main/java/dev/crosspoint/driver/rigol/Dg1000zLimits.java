package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Dg1000zCommands.Shape;
import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.generator.GeneratorLoad;
import dev.crosspoint.scpi.generator.OpenCircuitLimits;
import java.util.Locale;

/**
 * What a channel may be asked for, checked before a byte is sent.
 *
 * <p>Limits that Rigol states in one place and not in another (less amplitude at high frequencies, the least amplitude) are
 * left at their wider value: the instrument clamps to what it can do, and the comparison with what it reports tells.
 */
record Dg1000zLimits(Dg1000zModel model) {
    /** 5 V either way ("DG1000Z Series Data Sheet") and at least 2 mVpp ("DG1000Z Programming Guide"), into 50 ohm. */
    private static final OpenCircuitLimits LEVELS = new OpenCircuitLimits(10, 4e-3);

    private static final double SHORTEST_WIDTH = 16e-9;
    private static final double EDGE_PER_WIDTH = 0.625;

    /** Room for the rounding of sums and products. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks all of the settings.
     *
     * @throws LimitException if one lies outside what the model can do, or they do not go together
     */
    void check(WaveformSettings settings) {
        GeneratorLoad.check(settings.load());
        checkFrequency(settings.waveform());
        LEVELS.check(settings.load(), settings.waveform());
        if (settings.waveform() instanceof PulseWaveform pulse) {
            checkTimes(pulse);
        } else if (settings.waveform() instanceof ArbitraryWaveform arbitrary) {
            Dg1000zCommands.SAMPLE_RATE.check(arbitrary.sampleRate());
            Dg1000zUpload.checkLength(arbitrary.samples().length);
        }
        Dg1000zBurstLimits.check(settings);
    }

    private void checkFrequency(Waveform waveform) {
        Shape shape = Shape.of(waveform);
        double highest = model.highestFrequency(shape);
        if (waveform.frequency() > highest * (1 + ROUNDING)) {
            throw new LimitException("the " + shape.name().toLowerCase(Locale.ROOT) + " waveform of a " + model
                    + " goes up to " + highest + " Hz, not to " + waveform.frequency() + " Hz");
        }
        Dg1000zCommands.FREQUENCY.check(waveform.frequency());
    }

    private static void checkTimes(PulseWaveform pulse) {
        Dg1000zCommands.PULSE_PERIOD.check(pulse.period());
        Dg1000zCommands.PULSE_WIDTH.check(pulse.width());
        Dg1000zCommands.LEADING_EDGE.check(pulse.riseTime());
        Dg1000zCommands.TRAILING_EDGE.check(pulse.fallTime());
        double longestWidth = pulse.period() - 2 * SHORTEST_WIDTH;
        if (pulse.width() > longestWidth + ROUNDING * pulse.period()) {
            throw new LimitException("the width of a pulse with a period of " + pulse.period() + " s can be at most "
                    + longestWidth + " s, not " + pulse.width() + " s");
        }
        double longestEdge = EDGE_PER_WIDTH * pulse.width();
        double edge = Math.max(pulse.riseTime(), pulse.fallTime());
        if (edge > longestEdge * (1 + ROUNDING)) {
            throw new LimitException("an edge of a pulse of " + pulse.width() + " s can last at most " + longestEdge
                    + " s, not " + edge + " s");
        }
    }
}
