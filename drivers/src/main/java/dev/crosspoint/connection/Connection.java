package dev.crosspoint.connection;

import java.time.Duration;

/**
 * A byte link to one instrument. Every wait has a deadline in real time; one thread at a time.
 *
 * <p>All methods throw {@link dev.crosspoint.instrument.InstrumentConnectionException} when the link is lost, and then
 * on every later call.
 */
public interface Connection extends AutoCloseable {

    /** Returns where this link leads. */
    Address address();

    /** Sends one program message; the terminator is added here. */
    void write(byte[] message);

    /**
     * Returns the next response message without its terminator; a definite block may hold terminator bytes.
     *
     * @param deadline how long to wait in real time, from now, for the whole message
     * @throws dev.crosspoint.instrument.InstrumentTimeoutException if the message is not complete by then; the caller
     *     must {@link #clear()} before it uses the link again
     */
    byte[] read(Duration deadline);

    /** Clears the link: what was asked and not yet answered is forgotten, on both sides. */
    void clear();

    /** Closes the link; a second call does nothing. */
    @Override
    void close();
}
