package dev.crosspoint.simulation.instrument.b2900;

import java.util.Collection;
import java.util.List;

/** The channels of the instrument, and what they do together. */
final class Channels {
    private final List<Channel> channels;
    private final InstrumentTimer timer;

    Channels(List<Channel> channels, InstrumentTimer timer) {
        this.channels = List.copyOf(channels);
        this.timer = timer;
    }

    /** Returns the channel with that number, the first being 1. */
    Channel get(int number) {
        return channels.get(number - 1);
    }

    List<Channel> all() {
        return channels;
    }

    int count() {
        return channels.size();
    }

    boolean areIdle() {
        return channels.stream().allMatch(Channel::isIdle);
    }

    /** Switches a channel's output on, unless both together would be too much. */
    void switchOn(Channel channel) {
        OutputStage stage = channel.stage();
        if (stage.isOn()) {
            return;
        }
        for (Channel other : channels) {
            if (other != channel && other.stage().isOn()) {
                OutputEnvelope.Point first = channels.get(0).outputPoint();
                OutputEnvelope.requireBoth(first, channels.get(1).outputPoint());
            }
        }
        channel.switchOn();
    }

    /** Starts the triggers of some channels at the same time; none starts if one cannot. */
    void initiate(Collection<Integer> numbers, boolean steps, boolean measurements) {
        List<Channel> chosen = numbers.stream().map(this::get).toList();
        chosen.forEach(channel -> channel.requireReady(steps, measurements));
        for (Channel channel : chosen) {
            if (channel.output().autoOn) {
                switchOn(channel);
            }
        }
        if (timer.resetsAutomatically) {
            timer.reset();
        }
        chosen.forEach(channel -> channel.begin(steps, measurements));
    }
}
