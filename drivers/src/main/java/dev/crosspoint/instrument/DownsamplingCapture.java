package dev.crosspoint.instrument;

import java.util.function.Consumer;

/**
 * Capability of a capture whose instrument can reduce the record before it hands it over: groups of {@code ratio} consecutive
 * samples become one. A last group that is not complete is left out. The record itself stays whole and can be fetched, too.
 *
 * <p>All methods throw {@link IllegalStateException} if the record is not complete, and {@link LimitException} if the
 * instrument cannot reduce by this ratio.
 */
public interface DownsamplingCapture extends Capture {

    /** Hands over the lowest and the highest voltage of each group, block by block: no peak is lost. */
    void fetchEnvelope(int ratio, Consumer<EnvelopeBlock> reader);

    /** Hands over the mean of each group, block by block; indices count groups. */
    void fetchAverages(int ratio, Consumer<SampleBlock> reader);

    /** Hands over the first sample of each group, block by block, whatever the others were; indices count groups. */
    void fetchDecimated(int ratio, Consumer<SampleBlock> reader);
}
