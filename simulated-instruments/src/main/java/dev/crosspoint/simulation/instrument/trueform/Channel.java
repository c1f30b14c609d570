package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.GeneratorChannel;
import dev.crosspoint.simulation.instrument.generator.OutputConnector;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;

/** One channel: its settings, its volatile waveform memory and its output. */
final class Channel extends GeneratorChannel<ChannelSettings> {
    private final ArbitraryMemory memory;
    private final Notices notices;

    Channel(OutputConnector connector, Notices notices) {
        this(connector, new ArbitraryMemory(), notices);
    }

    private Channel(OutputConnector connector, ArbitraryMemory memory, Notices notices) {
        super(
                new ChannelSettings(),
                connector,
                settings -> new ChannelProgram(settings, memory, connector.errors()).now());
        this.memory = memory;
        this.notices = notices;
    }

    WaveformSettings waveform() {
        return settings().waveform;
    }

    LevelSettings levels() {
        return settings().levels;
    }

    BurstSettings burst() {
        return settings().burst;
    }

    SweepSettings sweep() {
        return settings().sweep;
    }

    TriggerSettings trigger() {
        return settings().trigger;
    }

    OutputSettings output() {
        return settings().output;
    }

    ArbitraryMemory memory() {
        return memory;
    }

    @Override
    protected void settle() {
        settings().settle(memory, notices);
    }

    /** Returns whether there is something that triggers set off. */
    boolean isTriggered() {
        return settings().sweep.on || settings().burst.on && settings().burst.mode == BurstSettings.Mode.TRIGGERED;
    }

    /** Triggers whatever source the trigger is expected from. */
    void force() {
        stage().trigger(settings().trigger.source.kind());
    }

    /** Triggers if the trigger is expected from the bus; returns whether it is. */
    boolean triggerFromBus() {
        boolean expected = isTriggered() && settings().trigger.source == TriggerSettings.Source.BUS;
        if (expected) {
            stage().trigger(TriggerSource.MANUAL);
        }
        return expected;
    }

    /** Returns the mean square of the waveform's level. */
    double meanSquare() {
        return Waveforms.meanSquare(settings().waveform, memory);
    }

    /** Returns how long a cycle takes in s. */
    double carrierPeriod() {
        return Waveforms.period(settings().waveform, memory);
    }
}
