package dev.crosspoint.instrument;

import java.util.List;

/** A sweep or a pulse train that an instrument is working through; closing it stops what is left of it. */
public interface RunningSweep extends AutoCloseable {

    /**
     * Waits for readings that have not been handed out yet, and returns them in the order they were taken.
     *
     * @return at least one reading, or an empty list once the sweep is complete and all of it was handed out
     * @throws InstrumentTimeoutException if the next reading is overdue by the time derived from the sweep
     * @throws InterruptedException if the thread was interrupted while it waited; the sweep goes on until it is closed
     */
    List<Reading> next() throws InterruptedException;

    /** Stops the sweep if it is still running; the output stays on at its present level. */
    @Override
    void close();
}
