package dev.crosspoint.instrument;

import java.util.List;

/** Samples that an oscilloscope goes on taking; closing it ends the sampling. */
public interface SampleStream extends AutoCloseable {

    /** Returns the time in s between samples, as the instrument could achieve it. */
    double sampleInterval();

    /** Returns the range of each watched input, in the order of the settings. */
    List<InputRange> ranges();

    /**
     * Waits for samples that have not been handed out yet, and returns the next block of them; no sample is missing between
     * two blocks.
     *
     * @throws InstrumentException if samples were lost, because they were not asked for in time
     * @throws InstrumentTimeoutException if no samples come any more
     * @throws InterruptedException if the thread was interrupted while it waited; the sampling goes on until it is closed
     */
    SampleBlock next() throws InterruptedException;

    /** Ends the sampling; a second call does nothing. */
    @Override
    void close();
}
