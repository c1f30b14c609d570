package dev.crosspoint.instrument;

/** A generator's output that is on; closing it switches it off. There is no other way to drive a waveform. */
public interface WaveformOutput extends AutoCloseable {

    /**
     * Starts one burst; returns at once.
     *
     * @throws IllegalStateException if no burst with a software trigger is armed, or the output has been switched off
     */
    void trigger();

    /** Switches the output off, first of all and whatever happened before; a second call does nothing. */
    @Override
    void close();
}
