package dev.crosspoint.protocol.pulse;

/** Gets each sample of a level sequence as it arrives. */
@FunctionalInterface
public interface SampleListener {

    /** Takes a sample, and returns whether the sequence shall go on; samples that came with this one are still to be taken. */
    boolean goOnAfter(Sampled sample) throws InterruptedException;
}
