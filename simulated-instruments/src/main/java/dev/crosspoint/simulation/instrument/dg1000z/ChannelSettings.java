package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.GeneratorChannel;

/** All settings of one channel. */
final class ChannelSettings implements GeneratorChannel.Settings<ChannelSettings> {
    WaveformSettings waveform = new WaveformSettings();
    LevelSettings levels = new LevelSettings();
    BurstSettings burst = new BurstSettings();
    SweepSettings sweep = new SweepSettings();
    OutputSettings output = new OutputSettings();

    @Override
    public ChannelSettings copy() {
        ChannelSettings copy = new ChannelSettings();
        copy.waveform = waveform.copy();
        copy.levels = levels.copy();
        copy.burst = burst.copy();
        copy.sweep = sweep.copy();
        copy.output = output.copy();
        return copy;
    }

    /** Takes every setting to within what the others leave it. */
    void settle(ArbitraryMemory memory) {
        waveform.settle();
        levels.settle(waveform.shape, 1 / waveform.period);
        burst.settle(waveform.shape, Waveforms.period(waveform, memory));
        sweep.settle(waveform);
        output.syncDelay = Math.min(output.syncDelay, waveform.period);
    }
}
