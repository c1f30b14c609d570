package dev.crosspoint.simulation.instrument.oscilloscope;

/** Where the codes of a trace come from. Channels and samples count from 0. */
public interface CodeSource {

    /** Copies codes of a channel, unsigned bytes, of {@code count} samples from {@code first} on. */
    void copy(int channel, int first, int count, byte[] into, int offset);

    /** Returns the code of a sample before it is rounded, which differs where samples were averaged. */
    double level(int channel, int sample);
}
