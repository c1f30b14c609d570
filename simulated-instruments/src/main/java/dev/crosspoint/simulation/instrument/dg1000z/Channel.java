package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.OutputStage;

/** One channel: its settings, its volatile waveform memory and its output. */
final class Channel {
    private final ChannelSettings settings;
    private final ArbitraryMemory memory;
    private final OutputStage stage;

    Channel(ChannelSettings settings, ArbitraryMemory memory, OutputStage stage) {
        this.settings = settings;
        this.memory = memory;
        this.stage = stage;
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

    OutputSettings output() {
        return settings.output;
    }

    ArbitraryMemory memory() {
        return memory;
    }

    OutputStage stage() {
        return stage;
    }

    ChannelSettings settings() {
        return settings;
    }

    /** Puts settings that have changed into effect. */
    void changed() {
        settings.settle(memory);
        stage.restart();
    }

    /** Takes over other settings, and puts them into effect. */
    void adopt(ChannelSettings other) {
        ChannelSettings copy = other.copy();
        settings.waveform = copy.waveform;
        settings.levels = copy.levels;
        settings.burst = copy.burst;
        settings.sweep = copy.sweep;
        settings.output = copy.output;
        changed();
    }

    /** Switches the output off and takes everything back to what it is after switching on. */
    void reset() {
        memory.clear();
        adopt(new ChannelSettings());
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
