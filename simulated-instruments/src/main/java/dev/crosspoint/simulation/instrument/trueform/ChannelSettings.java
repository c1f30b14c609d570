package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.GeneratorChannel;

/** All settings of one channel. */
final class ChannelSettings implements GeneratorChannel.Settings<ChannelSettings> {
    WaveformSettings waveform = new WaveformSettings();
    LevelSettings levels = new LevelSettings();
    BurstSettings burst = new BurstSettings();
    SweepSettings sweep = new SweepSettings();
    TriggerSettings trigger = new TriggerSettings();
    OutputSettings output = new OutputSettings();

    @Override
    public ChannelSettings copy() {
        ChannelSettings copy = new ChannelSettings();
        copy.waveform = waveform.copy();
        copy.levels = levels.copy();
        copy.burst = burst.copy();
        copy.sweep = sweep.copy();
        copy.trigger = trigger.copy();
        copy.output = output.copy();
        return copy;
    }

    /** Takes every setting to within what the others leave it. */
    void settle(ArbitraryMemory memory, Notices notices) {
        waveform.settle(notices);
        levels.settle(waveform.function, notices);
        burst.settle(waveform.function, trigger, Waveforms.period(waveform, memory), notices);
        sweep.settle(waveform, notices);
    }
}
