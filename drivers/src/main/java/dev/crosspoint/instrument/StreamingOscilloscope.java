package dev.crosspoint.instrument;

/** Capability of an oscilloscope that hands over samples while it takes them, without trigger and without end. */
public interface StreamingOscilloscope {

    /**
     * Sets the inputs and the sample interval, and starts to sample.
     *
     * @return the samples, with the interval and the ranges that the instrument could achieve
     * @throws LimitException if a setting lies outside what the instrument can do
     * @throws IllegalStateException if an earlier capture is still open
     */
    SampleStream stream(StreamSettings settings);
}
