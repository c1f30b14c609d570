package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Dg1000zCommands.Shape;
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
 * before the output goes on.
 */
record Dg1000zProgram(ScpiChannel channel, WaveformSettings settings) {

    /** Writes everything. */
    void write() {
        GeneratorLoad.apply(channel, settings.load());
        prepare();
        writeShape();
        writeLevels();
        settings.burst().ifPresent(burst -> new Dg1000zBurstProgram(channel, burst).write());
    }

    /**
     * Compares once more what decides over the device: the load, the levels, and whether the waveform comes in bursts.
     *
     * @throws dev.crosspoint.instrument.InstrumentException if the instrument holds something else
     */
    void verify() {
        GeneratorLoad.verify(channel, settings.load());
        channel.verify(Dg1000zCommands.SHAPE, Shape.of(settings.waveform()));
        channel.verify(Dg1000zCommands.POLARITY, polarity());
        channel.verify(Dg1000zCommands.AMPLITUDE, settings.waveform().amplitudePeakToPeak());
        channel.verify(Dg1000zCommands.OFFSET, settings.waveform().offset());
        settings.burst().ifPresent(burst -> new Dg1000zBurstProgram(channel, burst).verify());
        channel.verify(Dg1000zCommands.BURST, settings.burst().isPresent());
    }

    /** Ends what an earlier user may have left on. A burst in the way would refuse some of the settings that follow. */
    private void prepare() {
        channel.group()
                .with(Dg1000zCommands.BURST, false)
                .with(Dg1000zCommands.SWEEP, false)
                .with(Dg1000zCommands.TRACKING, Dg1000zCommands.Tracking.OFF)
                .with(Dg1000zCommands.OUTPUT_MODE, Dg1000zCommands.OutputMode.NORMAL)
                .with(Dg1000zCommands.POLARITY, polarity())
                .with(Dg1000zCommands.SYNC_OUTPUT, settings.syncOutput())
                .with(Dg1000zCommands.VOLTAGE_UNIT, Dg1000zCommands.VoltageUnit.PEAK_TO_PEAK)
                .apply();
    }

    private void writeShape() {
        if (settings.waveform() instanceof ArbitraryWaveform arbitrary) {
            writeArbitrary(arbitrary);
            return;
        }
        Waveform waveform = settings.waveform();
        ScpiGroup group = channel.group().with(Dg1000zCommands.SHAPE, Shape.of(waveform));
        if (waveform instanceof PulseWaveform pulse) {
            group.with(Dg1000zCommands.PULSE_PERIOD, pulse.period())
                    .with(Dg1000zCommands.PULSE_WIDTH, pulse.width())
                    .with(Dg1000zCommands.LEADING_EDGE, pulse.riseTime())
                    .with(Dg1000zCommands.TRAILING_EDGE, pulse.fallTime());
        } else {
            group.with(Dg1000zCommands.FREQUENCY, waveform.frequency());
        }
        if (waveform instanceof SquareWaveform square) {
            group.with(Dg1000zCommands.DUTY_CYCLE, 100 * square.dutyCycle());
        } else if (waveform instanceof RampWaveform ramp) {
            group.with(Dg1000zCommands.SYMMETRY, 100 * ramp.symmetry());
        }
        group.with(Dg1000zCommands.PHASE, 0.0).apply();
    }

    /** In the other mode the instrument would stretch a short waveform to 8192 points. */
    private void writeArbitrary(ArbitraryWaveform arbitrary) {
        channel.set(Dg1000zCommands.ARBITRARY_MODE, Dg1000zCommands.ArbitraryMode.SAMPLE_RATE);
        new Dg1000zUpload(channel, arbitrary).send();
        channel.verify(Dg1000zCommands.SHAPE, Shape.ARBITRARY);
        channel.group()
                .with(Dg1000zCommands.ARBITRARY_MODE, Dg1000zCommands.ArbitraryMode.SAMPLE_RATE)
                .with(Dg1000zCommands.SAMPLE_RATE, arbitrary.sampleRate())
                .apply();
    }

    /** An old offset would keep a large amplitude from being taken. */
    private void writeLevels() {
        channel.set(Dg1000zCommands.OFFSET, 0.0);
        channel.group()
                .with(Dg1000zCommands.AMPLITUDE, settings.waveform().amplitudePeakToPeak())
                .with(Dg1000zCommands.OFFSET, settings.waveform().offset())
                .apply();
    }

    /** A pulse goes up from the low level; one that goes down is such a pulse, inverted about its offset. */
    private Dg1000zCommands.Polarity polarity() {
        return settings.waveform() instanceof PulseWaveform pulse && pulse.isNegative()
                ? Dg1000zCommands.Polarity.INVERTED
                : Dg1000zCommands.Polarity.NORMAL;
    }
}
