package dev.crosspoint.instrument;

import java.util.List;

/** Capability of a mainframe whose channels are each an instrument of their own. */
public interface MultiChannel {

    /** Returns the channels in the order of their numbers; channel 1 comes first. */
    List<? extends Instrument> channels();
}
