package dev.crosspoint.instrument;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** An oscilloscope that waits for its trigger, and then the record it has taken; closing it ends the wait. */
public interface Capture extends AutoCloseable {

    /** Returns when the samples are taken. */
    Timebase timebase();

    /** Returns the range of each watched input, in the order of the settings. */
    List<InputRange> ranges();

    /**
     * Waits until the record is complete. The time that the record itself takes comes on top of {@code untilTrigger}.
     *
     * @param untilTrigger how long the trigger may be in coming, by the lab's clock
     * @throws InstrumentTimeoutException if the trigger or the end of the record is overdue
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    void await(Duration untilTrigger) throws InterruptedException;

    /**
     * Hands over the whole record in order, block by block, at constant memory however long it is.
     *
     * @throws IllegalStateException if the record is not complete
     */
    void fetch(Consumer<SampleBlock> reader);

    /** Ends the capture, complete or not; a second call does nothing. */
    @Override
    void close();
}
