package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.IOException;
import java.time.Duration;

/** A connection that is opened, cleared and closed as {@link LinkState} allows, and opened anew where it cannot be cleared. */
abstract class RestorableConnection implements Connection {
    private final Address address;
    private final Duration timeout;
    final LinkState state;

    /**
     * Prepares a connection, which {@link #establish()} then opens.
     *
     * @param timeout bounds opening the link, now and after a clear, and sending one message
     */
    RestorableConnection(Address address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.state = new LinkState(address);
    }

    /** Opens the link by the deadline; what arrived before is of no account. */
    abstract void connect(long deadline) throws IOException;

    /** Gives the link up, in whatever state it is, and wakes a thread that waits on it. */
    abstract void disconnect();

    /** Forgets what is on its way, in both directions, on a link that stands; returns false if only a new link can do that. */
    abstract boolean discardExchange(long deadline);

    /** Makes ready for the first exchange of a link that was opened or cleared. */
    void begin() {}

    @Override
    public final Address address() {
        return address;
    }

    /** Returns how long one message may take to be sent. */
    final Duration timeout() {
        return timeout;
    }

    @Override
    public final void clear() {
        state.requireNotClosed();
        boolean wasLost = state.isLost();
        state.lost();
        if (!wasLost && discardExchange(fromNow(timeout))) {
            begin();
            state.ready();
        } else {
            disconnect();
            establish();
        }
    }

    @Override
    public final void close() {
        state.closed();
        disconnect();
    }

    /**
     * Opens the link.
     *
     * @throws InstrumentConnectionException if that fails
     */
    final void establish() {
        try {
            connect(fromNow(timeout));
        } catch (IOException | ProtocolException e) {
            disconnect();
            throw new InstrumentConnectionException(
                    address.resourceString() + ": the link could not be opened: " + e.getMessage(), e);
        }
        begin();
        state.ready();
        if (state.isClosed()) {
            disconnect();
        }
    }

    static long fromNow(Duration wait) {
        return System.nanoTime() + wait.toNanos();
    }

    static String text(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
