package dev.crosspoint.instrument;

/** Watches voltages over time at its inputs; sources nothing. */
public interface Oscilloscope extends Instrument {

    /** Returns the number of analogue inputs; they are numbered from 1. */
    int inputs();

    /**
     * Sets the inputs, the timebase and the trigger, each read back where the instrument can, and starts to wait for the
     * trigger.
     *
     * @return the capture, with the timebase and the ranges that the instrument could achieve
     * @throws LimitException if a setting lies outside what the instrument can do; nothing has been sent then
     * @throws IllegalStateException if an earlier capture is still open
     */
    Capture arm(CaptureSettings settings);
}
