package dev.crosspoint.scpi;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import dev.crosspoint.instrument.MultiChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An instrument whose channels are each an instrument of their own, and share its link.
 *
 * @param <C> what a channel is
 */
public abstract class Mainframe<C extends Instrument & RevocableOutput> implements Instrument, MultiChannel {
    private final ScpiLink link;
    private final Identity identity;
    private final List<C> channels;
    private final SafeState safeState;

    /**
     * Creates a mainframe; nothing is sent.
     *
     * @param channels in the order of their numbers
     * @param safeState how all their outputs are switched off at once
     */
    protected Mainframe(ScpiLink link, Identity identity, List<C> channels, SafeState safeState) {
        this.link = link;
        this.identity = identity;
        this.channels = List.copyOf(channels);
        this.safeState = safeState;
    }

    @Override
    public final Identity identity() {
        return identity;
    }

    @Override
    public final List<C> channels() {
        return channels;
    }

    @Override
    public void safe() {
        safeState.reach();
    }

    @Override
    public final Map<String, String> settings() {
        Map<String, String> snapshot = new LinkedHashMap<>(settingsOfAllChannels());
        for (int i = 0; i < channels.size(); i++) {
            String prefix = nameOf(i + 1) + " ";
            channels.get(i).settings().forEach((name, value) -> snapshot.put(prefix + name, value));
        }
        return snapshot;
    }

    @Override
    public final void close() {
        try {
            safe();
        } finally {
            link.close();
        }
    }

    /** Returns the link that the channels share. */
    protected final ScpiLink link() {
        return link;
    }

    /** Returns what settings call a channel, by its number from 1. */
    protected String nameOf(int number) {
        return "channel " + number;
    }

    /** Returns name and value with unit of each setting that the channels share, as the instrument reports it now. */
    protected Map<String, String> settingsOfAllChannels() {
        return Map.of();
    }
}
