package dev.crosspoint.simulation.instrument.ds1000z;

/** Where the codes of a trace come from. */
@FunctionalInterface
interface CodeSource {

    /** Copies the codes, unsigned bytes, of {@code count} samples of a channel (from 0) from {@code first} on. */
    void copy(int channel, int first, int count, byte[] into, int offset);
}
