package dev.crosspoint.simulation.instrument.ps6000;

/** An array of a client, as {@code ps6000SetDataBuffers} hands it over. */
public interface SampleBuffer {

    /** Returns how many samples it takes. */
    long length();

    /** Writes {@code count} samples of {@code codes}, from its beginning on, to the array from {@code index} on. */
    void write(int index, short[] codes, int count);
}
