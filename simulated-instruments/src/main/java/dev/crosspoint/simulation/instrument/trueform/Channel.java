package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.OutputStage;
import dev.crosspoint.simulation.instrument.generator.TriggerSource;

/** One channel: its settings, its volatile waveform memory and its output. */
final class Channel {
    private final ChannelSettings settings;
    private final ArbitraryMemory memory;
    private final OutputStage stage;
    private final Notices notices;

    Channel(ChannelSettings settings, ArbitraryMemory memory, OutputStage stage, Notices notices) {
        this.settings = settings;
        this.memory = memory;
        this.stage = stage;
        this.notices = notices;
    }

    ChannelSettings settings() {
        return settings;
    }

    WaveformSettings waveform() {
        return settings.waveform;
    }

    LevelSettings levels() {
        return settings.levels;
    }

    BurstSettings burst() {
        return settings.burst;
    }

    SweepSettings sweep() {
        return settings.sweep;
    }

    TriggerSettings trigger() {
        return settings.trigger;
    }

    OutputSettings output() {
        return settings.output;
    }

    ArbitraryMemory memory() {
        return memory;
    }

    OutputStage stage() {
        return stage;
    }

    /** Puts settings that have changed into effect. */
    void changed() {
        settings.settle(memory, notices);
        stage.restart();
    }

    /** Takes over other settings, and puts them into effect. */
    void adopt(ChannelSettings other) {
        ChannelSettings copy = other.copy();
        settings.waveform = copy.waveform;
        settings.levels = copy.levels;
        settings.burst = copy.burst;
        settings.sweep = copy.sweep;
        settings.trigger = copy.trigger;
        settings.output = copy.output;
        changed();
    }

    /** Returns whether there is something that triggers set off. */
    boolean isTriggered() {
        return settings.sweep.on || settings.burst.on && settings.burst.mode == BurstSettings.Mode.TRIGGERED;
    }

    /** Triggers whatever source the trigger is expected from. */
    void force() {
        stage.trigger(settings.trigger.source.kind());
    }

    /** Triggers if the trigger is expected from the bus; returns whether it is. */
    boolean triggerFromBus() {
        boolean expected = isTriggered() && settings.trigger.source == TriggerSettings.Source.BUS;
        if (expected) {
            stage.trigger(TriggerSource.MANUAL);
        }
        return expected;
    }

    /** Returns the mean square of the waveform's level. */
    double meanSquare() {
        return Waveforms.meanSquare(settings.waveform, memory);
    }

    /** Returns how long a cycle takes in s. */
    double carrierPeriod() {
        return Waveforms.period(settings.waveform, memory);
    }
}
