package dev.crosspoint.connection;

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
abstract class StreamConnection extends RestorableConnection {
    /** Far more than the longest trace an instrument sends, far less than the memory of the computer. */
    static final int LONGEST_MESSAGE = 64 << 20;

    private final byte[] commandTerminator;
    private final byte[] responseTerminator;
    private final ResponseFramer framer;
    private byte[] received = new byte[1 << 12];
    private int receivedLength;
    private boolean endedByInstrument;

    StreamConnection(Address address, Duration timeout, Terminator command, ResponseFramer framer) {
        super(address, timeout);
        this.commandTerminator = command.bytes();
        this.responseTerminator = framer.terminatorBytes();
        this.framer = framer;
    }

    /** Sends all the bytes, and returns false if that is not done by the deadline. */
    abstract boolean send(byte[] bytes, long deadline) throws IOException;

    /**
     * Puts bytes into an array from an index on, waiting for the first until the deadline, which may be past.
     *
     * @return how many came, 0 if none came by the deadline, or -1 if none can come any more
     */
    abstract int receive(byte[] into, int from, long deadline) throws IOException;

    @Override
    public final void write(byte[] message) {
        state.requireReady();
        long deadline = fromNow(timeout());
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
                throw new InstrumentTimeoutException("the message was not taken within " + text(timeout()));
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
    final void begin() {
        receivedLength = 0;
        endedByInstrument = false;
        framer.reset();
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
}
