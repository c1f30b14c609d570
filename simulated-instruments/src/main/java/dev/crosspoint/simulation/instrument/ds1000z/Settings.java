package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be set, as it is after switching on. */
final class Settings {
    static final int CHANNELS = 4;

    final List<ChannelSettings> channels =
            Stream.generate(ChannelSettings::new).limit(CHANNELS).toList();
    final TimebaseSettings timebase = new TimebaseSettings();
    final AcquireSettings acquire = new AcquireSettings();
    final TriggerSettings trigger = new TriggerSettings();
    final WaveformSettings waveform = new WaveformSettings();
    ChannelSource measurementSource = ChannelSource.CHANNEL_1;

    Settings() {
        channel(1).displayed = true;
    }

    /** Returns the settings of a channel, counted from 1. */
    ChannelSettings channel(int number) {
        return channels.get(number - 1);
    }

    int displayedChannels() {
        return (int) channels.stream().filter(channel -> channel.displayed).count();
    }

    SampleMemory memory() {
        return SampleMemory.of(acquire.sharedDepth, displayedChannels(), timebase.scale());
    }
}
