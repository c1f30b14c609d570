package dev.crosspoint.simulation.instrument.generator;

import java.util.List;

/** The channels of a generator, and what they do together. */
public abstract class GeneratorChannels<C extends GeneratorChannel<?>> {
    private final List<C> channels;

    protected GeneratorChannels(List<C> channels) {
        this.channels = List.copyOf(channels);
    }

    /** Has a channel that tracks another one take over what that one is set to. */
    public abstract void follow();

    /** Returns the channel with that number, the first being 1. */
    public final C get(int number) {
        return channels.get(number - 1);
    }

    public final List<C> all() {
        return channels;
    }

    public final int count() {
        return channels.size();
    }

    /** Returns whether no burst is under way that comes to an end by itself. */
    public final boolean areIdle() {
        return channels.stream().allMatch(channel -> channel.stage().isIdle());
    }

    /** Puts settings of a channel that have changed into effect. */
    public final void changed(int number) {
        get(number).changed();
        follow();
    }

    /** Has all waveforms begin anew together. */
    public final void alignPhases() {
        channels.forEach(channel -> channel.stage().alignPhase());
    }
}
