package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.TrueformCommands.Shape;
import dev.crosspoint.instrument.ArbitraryWaveform;
import dev.crosspoint.instrument.PulseWaveform;
import dev.crosspoint.instrument.RampWaveform;
import dev.crosspoint.instrument.SquareWaveform;
import dev.crosspoint.instrument.Waveform;
import dev.crosspoint.instrument.WaveformSettings;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiGroup;
import dev.crosspoint.scpi.generator.GeneratorLoad;

/**
 * The settings of a channel as groups of commands, each written, checked and read back while the output is off.
 *
 * <p>The load comes first, because it decides what the voltages mean; bursts come last, so that a finite one is complete
 * before the output goes on. In between, the channel passes through a slow sine and through short pulses, with which nothing
 * that was set before is in conflict.
 */
record TrueformProgram(TrueformModel model, ScpiChannel channel, WaveformSettings settings) {
    private static final double SLOW = 1e3;

    /** Writes everything. */
    void write() {
        GeneratorLoad.apply(channel, settings.load());
        prepare();
        TrueformSync.apply(channel, settings.syncOutput());
        writeShape();
        writeLevels();
        settings.burst().ifPresent(burst -> new TrueformBurstProgram(channel, burst).write());
    }

    /** Compares once more what decides over the device. */
    void verify() {
        GeneratorLoad.verify(channel, settings.load());
        channel.verify(TrueformCommands.SHAPE, Shape.of(settings.waveform()));
        if (settings.waveform() instanceof ArbitraryWaveform) {
            TrueformUpload.verifySelected(channel);
        }
        channel.verify(TrueformCommands.POLARITY, polarity());
        channel.verify(TrueformCommands.AMPLITUDE, settings.waveform().amplitudePeakToPeak());
        channel.verify(TrueformCommands.OFFSET, settings.waveform().offset());
        settings.burst().ifPresent(burst -> new TrueformBurstProgram(channel, burst).verify());
        channel.verify(TrueformCommands.BURST, settings.burst().isPresent());
    }

    /** Ends what an earlier user may have left on. */
    private void prepare() {
        ScpiGroup group = channel.group()
                .with(TrueformCommands.BURST, false)
                .with(TrueformCommands.SWEEP, false)
                .with(TrueformCommands.SHAPE, Shape.SINE)
                .with(TrueformCommands.FREQUENCY, SLOW);
        if (model.channels() > 1) {
            group.with(TrueformCommands.TRACKING, TrueformCommands.Tracking.OFF);
        }
        group.with(TrueformCommands.OUTPUT_MODE, TrueformCommands.OutputMode.NORMAL)
                .with(TrueformCommands.POLARITY, polarity())
                .with(TrueformCommands.VOLTAGE_UNIT, TrueformCommands.VoltageUnit.PEAK_TO_PEAK)
                .apply();
    }

    private void writeShape() {
        Waveform waveform = settings.waveform();
        if (waveform instanceof ArbitraryWaveform arbitrary) {
            writeArbitrary(arbitrary);
            return;
        } else if (waveform instanceof PulseWaveform pulse) {
            writePulse(pulse);
            return;
        }
        ScpiGroup group = channel.group()
                .with(TrueformCommands.SHAPE, Shape.of(waveform))
                .with(TrueformCommands.FREQUENCY, waveform.frequency());
        if (waveform instanceof SquareWaveform square) {
            group.with(TrueformCommands.DUTY_CYCLE, 100 * square.dutyCycle());
        } else if (waveform instanceof RampWaveform ramp) {
            group.with(TrueformCommands.SYMMETRY, 100 * ramp.symmetry());
        }
        group.with(TrueformCommands.PHASE, 0.0).apply();
    }

    /** A width or an edge of before that does not fit into the new period would be an error. */
    private void writePulse(PulseWaveform pulse) {
        channel.set(TrueformCommands.LEADING_EDGE, model.shortestEdge());
        channel.set(TrueformCommands.TRAILING_EDGE, model.shortestEdge());
        channel.set(TrueformCommands.PULSE_WIDTH, model.shortestWidth());
        channel.group()
                .with(TrueformCommands.SHAPE, Shape.PULSE)
                .with(TrueformCommands.PULSE_PERIOD, pulse.period())
                .with(TrueformCommands.PULSE_WIDTH, pulse.width())
                .with(TrueformCommands.LEADING_EDGE, pulse.riseTime())
                .with(TrueformCommands.TRAILING_EDGE, pulse.fallTime())
                .with(TrueformCommands.PHASE, 0.0)
                .apply();
    }

    /** The other filter, and none at all, overshoot the voltages of the samples. */
    private void writeArbitrary(ArbitraryWaveform arbitrary) {
        new TrueformUpload(channel, arbitrary).send();
        channel.group()
                .with(TrueformCommands.SHAPE, Shape.ARBITRARY)
                .with(TrueformCommands.FILTER, TrueformCommands.Filter.STEP)
                .with(TrueformCommands.SAMPLE_RATE, arbitrary.sampleRate())
                .apply();
    }

    /** An old offset would keep a large amplitude from being taken. */
    private void writeLevels() {
        channel.set(TrueformCommands.OFFSET, 0.0);
        channel.group()
                .with(TrueformCommands.AMPLITUDE, settings.waveform().amplitudePeakToPeak())
                .with(TrueformCommands.OFFSET, settings.waveform().offset())
                .apply();
    }

    /** A pulse goes up from the low level; one that goes down is such a pulse, inverted about its offset. */
    private TrueformCommands.Polarity polarity() {
        return settings.waveform() instanceof PulseWaveform pulse && pulse.isNegative()
                ? TrueformCommands.Polarity.INVERTED
                : TrueformCommands.Polarity.NORMAL;
    }
}
