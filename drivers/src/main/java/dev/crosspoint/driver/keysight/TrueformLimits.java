package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.TrueformCommands.Shape;
import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.generator.GeneratorLoad;
import dev.crosspoint.scpi.generator.OpenCircuitLimits;
import java.util.Locale;

/** What a channel may be asked for, checked before a byte is sent. */
record TrueformLimits(TrueformModel model) {
    /** 5 V either way and at least 1 mVpp, into 50 ohm (data sheet 5992-2572EN). */
    private static final OpenCircuitLimits LEVELS = new OpenCircuitLimits(10, 2e-3);

    /** An edge is measured from 10 % to 90 %; half of all of it lies within the width, which is measured at 50 %. */
    private static final double WIDTH_PER_EDGE = 0.625;

    /** Room for the rounding of sums and products. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks all of the settings.
     *
     * @throws LimitException if one lies outside what the model can do, or they do not go together
     */
    void check(WaveformSettings settings) {
        GeneratorLoad.check(settings.load());
        if (settings.waveform() instanceof ArbitraryWaveform arbitrary) {
            checkSamples(arbitrary);
        } else {
            checkFrequency(settings.waveform());
        }
        LEVELS.check(settings.load(), settings.waveform());
        if (settings.waveform() instanceof PulseWaveform pulse) {
            checkTimes(pulse);
        }
        TrueformBurstLimits.check(settings);
    }

    private void checkFrequency(Waveform waveform) {
        Shape shape = Shape.of(waveform);
        double highest = model.highestFrequency(shape);
        if (waveform.frequency() > highest * (1 + ROUNDING)) {
            throw new LimitException("the " + shape.name().toLowerCase(Locale.ROOT) + " waveform of a " + model.label()
                    + " goes up to " + highest + " Hz, not to " + waveform.frequency() + " Hz");
        }
        TrueformCommands.FREQUENCY.check(waveform.frequency());
    }

    private void checkSamples(ArbitraryWaveform arbitrary) {
        if (!model.hasArbitrary()) {
            throw new LimitException("a " + model.label() + " has no arbitrary waveforms");
        }
        int samples = arbitrary.samples().length;
        if (samples < model.leastSamples() || samples > model.mostSamples()) {
            throw new LimitException("an arbitrary waveform of a " + model.label() + " has " + model.leastSamples()
                    + " to " + model.mostSamples() + " samples, not " + samples);
        }
        TrueformCommands.SAMPLE_RATE.check(arbitrary.sampleRate());
        if (arbitrary.sampleRate() > model.highestSampleRate()) {
            throw new LimitException("the sample rate of a " + model.label() + " goes up to "
                    + model.highestSampleRate() + " Sa/s, not to " + arbitrary.sampleRate() + " Sa/s");
        }
    }

    private void checkTimes(PulseWaveform pulse) {
        TrueformCommands.PULSE_PERIOD.check(pulse.period());
        TrueformCommands.LEADING_EDGE.check(pulse.riseTime());
        TrueformCommands.TRAILING_EDGE.check(pulse.fallTime());
        double shortestEdge = Math.min(pulse.riseTime(), pulse.fallTime());
        if (shortestEdge < model.shortestEdge() * (1 - ROUNDING)) {
            throw new LimitException("an edge of a " + model.label() + " lasts at least " + model.shortestEdge()
                    + " s, not " + shortestEdge + " s");
        }
        double shortest = Math.max(model.shortestWidth(), WIDTH_PER_EDGE * (pulse.riseTime() + pulse.fallTime()));
        double longest = pulse.period() - shortest;
        if (pulse.width() < shortest * (1 - ROUNDING) || pulse.width() > longest + ROUNDING * pulse.period()) {
            throw new LimitException("the width of a pulse with these edges and a period of " + pulse.period()
                    + " s can be " + shortest + " s to " + longest + " s, not " + pulse.width() + " s");
        }
    }
}
