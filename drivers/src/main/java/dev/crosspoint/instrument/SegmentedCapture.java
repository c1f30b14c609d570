package dev.crosspoint.instrument;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Several records, each around a trigger of its own; closing it ends the wait for further ones. */
public interface SegmentedCapture extends AutoCloseable {

    /** Returns when the samples of each record are taken. */
    Timebase timebase();

    /** Returns the range of each watched input, in the order of the settings. */
    List<InputRange> ranges();

    /**
     * Waits until all records are complete. The time that they take themselves comes on top of {@code untilLastTrigger}.
     *
     * @param untilLastTrigger how long the last trigger may be in coming, by the lab's clock
     * @throws InstrumentTimeoutException if it is overdue; the instrument no longer waits then, and what is complete can
     *     be fetched
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    void await(Duration untilLastTrigger) throws InterruptedException;

    /** Returns how many records are complete: 0 until {@link #await} has ended. */
    int complete();

    /**
     * Hands over one record in order, block by block. One record at a time is held in memory.
     *
     * @param segment which one, from 0
     * @throws IllegalArgumentException if it is not one of those that are complete
     */
    void fetch(int segment, Consumer<SampleBlock> reader);

    /** Ends the capture, complete or not; a second call does nothing. */
    @Override
    void close();
}
