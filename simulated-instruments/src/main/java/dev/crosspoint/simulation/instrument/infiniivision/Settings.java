package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.ChannelSource;
import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
import java.util.List;
import java.util.stream.IntStream;

/** Everything that can be set, as it is after switching on. */
final class Settings {
    static final int CHANNELS = 4;

    final List<ChannelSettings> channels =
            IntStream.rangeClosed(1, CHANNELS).mapToObj(ChannelSettings::new).toList();
    final TimebaseSettings timebase = new TimebaseSettings();
    final AcquireSettings acquire = new AcquireSettings();
    final TriggerSettings trigger = new TriggerSettings();
    final WaveformSettings waveform = new WaveformSettings();
    ChannelSource measurementSource = ChannelSource.CHANNEL_1;

    /** Returns the settings of a channel, counted from 1. */
    ChannelSettings channel(int number) {
        return channels.get(number - 1);
    }

    /** Returns the voltage in V that triggers where that is the source; 0 V for the mains, which have none. */
    double triggerLevel(TriggerSource source) {
        return switch (source.kind()) {
            case CHANNEL -> channel(source.channel()).triggerLevel();
            case EXTERNAL -> trigger.externalLevel;
            case LINE -> 0;
        };
    }
}
