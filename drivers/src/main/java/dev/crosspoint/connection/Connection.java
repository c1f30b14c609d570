package dev.crosspoint.connection;

import java.time.Duration;

/**
 * A byte link to one instrument. Every wait has a deadline in real time; one thread at a time, but for {@link #close()}.
 *
 * <p>All methods throw {@link dev.crosspoint.instrument.InstrumentConnectionException} when the link is lost, and then
 * on every later call until {@link #clear()} has re-established it. An interrupt does not cut a transfer short, because
 * half a message is worth less than none; the thread's interrupt flag stays set.
 */
public interface Connection extends AutoCloseable {

    /** Returns where this link leads. */
    Address address();

    /**
     * Sends one program message; the terminator is added here.
     *
     * @throws dev.crosspoint.instrument.InstrumentTimeoutException if the instrument does not take it in time
     * @throws dev.crosspoint.instrument.ProtocolException if a response is still unread on a link whose bytes come without marks,
     *     because the next one that is read would answer the wrong question; the caller must {@link #clear()} before it uses
     *     the link again. On other links the instrument discards such a response
     */
    void write(byte[] message);

    /**
     * Returns the next response message without its terminator; a block may hold terminator bytes.
     *
     * @param deadline how long to wait in real time, from now, for the whole message
     * @throws dev.crosspoint.instrument.InstrumentTimeoutException if the message is not complete by then; the caller
     *     must {@link #clear()} before it uses the link again
     * @throws dev.crosspoint.instrument.ProtocolException if what arrives cannot be a response message; the same holds
     */
    byte[] read(Duration deadline);

    /**
     * Clears the link: what was asked and not yet answered is forgotten, on both sides. A lost link is re-established
     * where its kind allows.
     */
    void clear();

    /** Closes the link; a second call does nothing. */
    @Override
    void close();
}
