package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A connection over bytes that come without marks, which cuts them into messages and knows when the next byte could belong to
 * an old answer.
 */
abstract class StreamConnection implements Connection {
    /** Far more than the longest trace an instrument sends, far less than the memory of the computer. */
    static final int LONGEST_MESSAGE = 64 << 20;

    private final Address address;
    private final Duration timeout;
    private final byte[] commandTerminator;
    private final byte[] responseTerminator;
    private final ResponseFramer framer;
    private byte[] received = new byte[1 << 12];
    private int receivedLength;
    private boolean endedByInstrument;
    private final LinkState state;

    /**
     * Prepares a connection, which {@link #establish()} then opens.
     *
     * @param timeout bounds opening the link, now and after a clear, and sending one message
     */
    StreamConnection(Address address, Duration timeout, Terminator command, ResponseFramer framer) {
        this.address = address;
        this.state = new LinkState(address);
        this.timeout = timeout;
        this.commandTerminator = command.bytes();
        this.responseTerminator = framer.terminatorBytes();
        this.framer = framer;
    }

    /** Opens the link; what arrived before is of no account. */
    abstract void connect(long deadline) throws IOException;

    /** Gives the link up, in whatever state it is, and wakes a thread that waits on it. */
    abstract void disconnect();

    /** Sends all the bytes, and returns false if that is not done by the deadline. */
    abstract boolean send(byte[] bytes, long deadline) throws IOException;

    /**
     * Puts bytes into an array from an index on, waiting for the first until the deadline, which may be past.
     *
     * @return how many came, 0 if none came by the deadline, or -1 if none can come any more
     */
    abstract int receive(byte[] into, int from, long deadline) throws IOException;

    /** Forgets what is on its way, in both directions; returns false if only a new link can do that. */
    abstract boolean discardExchange(long deadline);

    @Override
    public final Address address() {
        return address;
    }

    @Override
    public final void write(byte[] message) {
        state.requireReady();
        long deadline = fromNow(timeout);
        try {
            receiveAll(System.nanoTime());
            if (receivedLength > 0) {
                throw new ProtocolException("a response of " + receivedLength + " bytes is unread");
            }
            requireStillOpen();
            byte[] bytes = Arrays.copyOf(message, message.length + commandTerminator.length);
            System.arraycopy(commandTerminator, 0, bytes, message.length, commandTerminator.length);
            if (!send(bytes, deadline)) {
                state.unclean();
                throw new InstrumentTimeoutException("the message was not taken within " + text(timeout));
            }
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
        long deadline = fromNow(wait);
        try {
            int end = framer.terminator(received, receivedLength);
            while (end < 0) {
                requireStillOpen();
                if (!receiveAll(deadline)) {
                    state.unclean();
                    throw new InstrumentTimeoutException(
                            "after " + text(wait) + ", " + receivedLength + " bytes of the response have arrived");
                }
                end = framer.terminator(received, receivedLength);
            }
            return takeMessage(end);
        } catch (ProtocolException e) {
            state.unclean();
            throw e;
        } catch (IOException e) {
            throw state.lost("the link was lost after " + receivedLength + " bytes of the response", e);
        }
    }

    @Override
    public final void clear() {
        state.requireNotClosed();
        boolean wasLost = state.isLost();
        state.lost();
        if (!wasLost && discardExchange(fromNow(timeout))) {
            begin();
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
        } catch (IOException e) {
            disconnect();
            throw new InstrumentConnectionException(
                    address.resourceString() + ": the link could not be opened: " + e.getMessage(), e);
        }
        begin();
        if (state.isClosed()) {
            disconnect();
        }
    }

    /** Begins afresh, with nothing received. */
    private void begin() {
        receivedLength = 0;
        endedByInstrument = false;
        framer.reset();
        state.ready();
    }

    private void requireStillOpen() throws EOFException {
        if (endedByInstrument) {
            throw new EOFException("the instrument closed the link");
        }
    }

    /** Takes all that is there, waiting for the first byte until the deadline; returns false if there is no news. */
    private boolean receiveAll(long deadline) throws IOException {
        int before = receivedLength;
        int count = receive(deadline);
        while (count > 0 && receivedLength <= LONGEST_MESSAGE) {
            count = receive(System.nanoTime());
        }
        endedByInstrument |= count < 0;
        return receivedLength > before || endedByInstrument;
    }

    private int receive(long deadline) throws IOException {
        if (receivedLength == received.length) {
            received = Arrays.copyOf(received, 2 * received.length);
        }
        int count = receive(received, receivedLength, deadline);
        receivedLength += Math.max(count, 0);
        return count;
    }

    private byte[] takeMessage(int end) {
        byte[] message = Arrays.copyOf(received, end);
        int next = end + responseTerminator.length;
        System.arraycopy(received, next, received, 0, receivedLength - next);
        receivedLength -= next;
        framer.reset();
        return message;
    }

    private static long fromNow(Duration wait) {
        return System.nanoTime() + wait.toNanos();
    }

    static String text(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
