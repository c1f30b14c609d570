package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.Optional;

/** Takes the codes of all channels as they are sampled. */
interface CodeSink {

    /**
     * Takes samples that follow those taken before, but for some that were not wanted.
     *
     * @param codes codes of each channel, from position 0
     * @param first index of the first one since sampling began
     * @param count how many
     */
    void take(byte[][] codes, long first, int count);

    /** Returns the index before which no more samples are wanted. */
    long wantedFrom();

    /** Returns what it waits for, if it waits. */
    Optional<Lookout> lookout();

    /** Returns whether no more samples are wanted. */
    boolean isComplete();
}
