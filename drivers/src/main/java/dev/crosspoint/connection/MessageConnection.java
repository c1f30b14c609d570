package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A connection whose messages have marked ends, so that no terminator has to be looked for.
 *
 * <p>An instrument at such a link discards a response that nobody fetched when the next message arrives (IEEE 488.2, section 6.3),
 * so an answer never belongs to an earlier question.
 */
abstract class MessageConnection implements Connection {
    private final Address address;
    private final Duration timeout;
    final LinkState state;

    /**
     * Prepares a connection, which {@link #establish()} then opens.
     *
     * @param timeout bounds opening the link, now and after a clear, and sending one message
     */
    MessageConnection(Address address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.state = new LinkState(address);
    }

    /** Opens the link by the deadline. */
    abstract void connect(long deadline) throws IOException;

    /** Gives the link up, in whatever state it is, and wakes a thread that waits on it. */
    abstract void disconnect();

    /**
     * Sends one whole message with its terminator.
     *
     * @throws SocketTimeoutException if it is not taken by the deadline
     */
    abstract void send(byte[] message, long deadline) throws IOException;

    /**
     * Returns one whole message, its terminator included.
     *
     * @throws SocketTimeoutException if it is not complete by the deadline
     */
    abstract byte[] receive(long deadline) throws IOException;

    /** Makes the instrument forget what was asked, on a link that stands. */
    abstract void clearDevice(long deadline) throws IOException;

    @Override
    public final Address address() {
        return address;
    }

    @Override
    public final void write(byte[] message) {
        state.requireReady();
        byte[] terminated = Arrays.copyOf(message, message.length + 1);
        terminated[message.length] = '\n';
        try {
            send(terminated, fromNow(timeout));
        } catch (SocketTimeoutException e) {
            state.unclean();
            throw new InstrumentTimeoutException(
                    "the message was not taken within " + text(timeout) + ": " + e.getMessage(), e);
        } catch (ProtocolException e) {
            state.unclean();
            throw e;
        } catch (IOException e) {
            throw state.lost("the link was lost while sending", e);
        }
    }

    @Override
    public final byte[] read(Duration wait) {
        state.requireReady();
        try {
            byte[] message = receive(fromNow(wait));
            int end = message.length > 0 && message[message.length - 1] == '\n' ? message.length - 1 : message.length;
            return Arrays.copyOf(message, end);
        } catch (SocketTimeoutException e) {
            state.unclean();
            throw new InstrumentTimeoutException("after " + text(wait) + ", " + e.getMessage(), e);
        } catch (ProtocolException e) {
            state.unclean();
            throw e;
        } catch (IOException e) {
            throw state.lost("the link was lost while a response was awaited", e);
        }
    }

    @Override
    public final void clear() {
        state.requireNotClosed();
        boolean wasLost = state.isLost();
        state.lost();
        if (!wasLost && isCleared()) {
            state.ready();
        } else {
            disconnect();
            establish();
        }
    }

    private boolean isCleared() {
        try {
            clearDevice(fromNow(timeout));
            return true;
        } catch (IOException | ProtocolException e) {
            // A link that cannot be cleared is replaced by a new one.
            return false;
        }
    }

    @Override
    public final void close() {
        state.closed();
        disconnect();
    }

    /** What is asked of the link itself, beside messages. */
    interface Exchange<T> {
        T by(long deadline) throws IOException;
    }

    /**
     * Asks the link for something beside messages.
     *
     * @param what what is asked for, for errors
     */
    final <T> T exchange(String what, Duration wait, Exchange<T> exchange) {
        state.requireNotClosed();
        if (state.isLost()) {
            throw state.failure("the link is lost");
        }
        try {
            return exchange.by(fromNow(wait));
        } catch (SocketTimeoutException e) {
            throw new InstrumentTimeoutException(
                    what + " did not come within " + text(wait) + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw state.lost("the link was lost while " + what + " was awaited", e);
        }
    }

    /** Returns how long one message may take to be sent. */
    final Duration timeout() {
        return timeout;
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
