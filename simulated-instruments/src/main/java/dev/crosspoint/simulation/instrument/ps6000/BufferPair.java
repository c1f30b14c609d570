package dev.crosspoint.simulation.instrument.ps6000;

import java.util.Optional;

/** The arrays of a client for one channel: for all samples, or for the largest and the smallest of every few. */
record BufferPair(Optional<SampleBuffer> max, Optional<SampleBuffer> min) {

    boolean isSet() {
        return max.isPresent() || min.isPresent();
    }

    /** Returns the length of the shorter one of those that there are. */
    long length() {
        long ofMax = max.map(SampleBuffer::length).orElse(Long.MAX_VALUE);
        return Math.min(ofMax, min.map(SampleBuffer::length).orElse(Long.MAX_VALUE));
    }
}
