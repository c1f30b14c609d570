package dev.crosspoint.connection;

import java.time.Duration;

/** A connection that can keep all other links away from its instrument. */
public interface ExclusiveLock {

    /**
     * Locks the instrument for this connection.
     *
     * @param deadline how long another holder may keep it, in real time, from now
     * @throws dev.crosspoint.instrument.InstrumentTimeoutException if another link holds the lock all that time
     */
    void lock(Duration deadline);

    /** Gives the lock back. */
    void unlock();
}
