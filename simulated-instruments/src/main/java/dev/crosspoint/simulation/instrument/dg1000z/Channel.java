package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.GeneratorChannel;
import dev.crosspoint.simulation.instrument.generator.OutputConnector;

/** One channel: its settings, its volatile waveform memory and its output. */
final class Channel extends GeneratorChannel<ChannelSettings> {
    private final ArbitraryMemory memory;

    Channel(OutputConnector connector) {
        this(connector, new ArbitraryMemory());
    }

    private Channel(OutputConnector connector, ArbitraryMemory memory) {
        super(
                new ChannelSettings(),
                connector,
                settings -> new ChannelProgram(settings, memory, connector.errors()).now());
        this.memory = memory;
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

    OutputSettings output() {
        return settings().output;
    }

    ArbitraryMemory memory() {
        return memory;
    }

    @Override
    protected void settle() {
        settings().settle(memory);
    }

    /** Switches the output off and takes everything back to what it is after switching on. */
    void reset() {
        memory.clear();
        adopt(new ChannelSettings());
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
