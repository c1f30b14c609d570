package dev.crosspoint.connection;

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
abstract class MessageConnection extends RestorableConnection {

    MessageConnection(Address address, Duration timeout) {
        super(address, timeout);
    }

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
    public final void write(byte[] message) {
        state.requireReady();
        byte[] terminated = Arrays.copyOf(message, message.length + 1);
        terminated[message.length] = '\n';
        try {
            send(terminated, fromNow(timeout()));
        } catch (SocketTimeoutException e) {
            state.unclean();
            throw new InstrumentTimeoutException(
                    "the message was not taken within " + text(timeout()) + ": " + e.getMessage(), e);
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
    final boolean discardExchange(long deadline) {
        try {
            clearDevice(deadline);
            return true;
        } catch (IOException | ProtocolException e) {
            // A link that cannot be cleared is replaced by a new one.
            return false;
        }
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
}
