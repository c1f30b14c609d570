package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A raw TCP socket whose messages end with a line feed.
 *
 * <p>A raw socket has no device clear: {@link #clear()} closes it and opens a new one, so that a late answer to the old
 * question dies with the old socket. The socket is non-blocking, so that sending has a deadline too.
 */
final class SocketConnection implements Connection {
    /** Far more than the longest trace an instrument sends, far less than the memory of the computer. */
    static final int LONGEST_MESSAGE = 64 << 20;

    private enum State {
        READY,
        /** An exchange was cut short: what comes next may belong to it. */
        UNCLEAN,
        LOST,
        CLOSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    private final SocketAddress address;
    private final Duration timeout;
    private final ResponseFramer framer = new ResponseFramer(LONGEST_MESSAGE);
    private final ByteBuffer arriving = ByteBuffer.allocateDirect(1 << 16);
    private byte[] received = new byte[1 << 12];
    private int receivedLength;
    private boolean endedByInstrument;
    private volatile SocketChannel channel;
    private volatile Selector selector;
    private volatile State state;

    private SocketConnection(SocketAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** Returns an open socket; {@code timeout} bounds connecting, now and after a clear, and sending one message. */
    static SocketConnection open(SocketAddress address, Duration timeout) {
        SocketConnection connection = new SocketConnection(address, timeout);
        connection.connect();
        return connection;
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void write(byte[] message) {
        requireReady();
        try {
            receiveWhatIsThere();
            if (receivedLength > 0) {
                state = State.UNCLEAN;
                throw new ProtocolException("a response of " + receivedLength + " bytes is unread");
            }
            requireStillOpen();
            ByteBuffer bytes = ByteBuffer.allocate(message.length + 1)
                    .put(message)
                    .put((byte) '\n')
                    .flip();
            long deadline = System.nanoTime() + timeout.toNanos();
            while (channel.write(bytes) >= 0 && bytes.hasRemaining()) {
                if (!await(SelectionKey.OP_WRITE, deadline)) {
                    state = State.UNCLEAN;
                    throw new InstrumentTimeoutException("the message was not taken within " + text(timeout));
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            throw lost("the link was lost while sending", e);
        }
    }

    @Override
    public byte[] read(Duration wait) {
        requireReady();
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            int end = framer.terminator(received, receivedLength);
            while (end < 0) {
                requireStillOpen();
                if (!await(SelectionKey.OP_READ, deadline)) {
                    state = State.UNCLEAN;
                    throw new InstrumentTimeoutException(
                            "after " + text(wait) + ", " + receivedLength + " bytes of the response have arrived");
                }
                receiveWhatIsThere();
                end = framer.terminator(received, receivedLength);
            }
            return takeMessage(end);
        } catch (ProtocolException e) {
            state = State.UNCLEAN;
            throw e;
        } catch (IOException | ClosedSelectorException e) {
            throw lost("the link was lost after " + receivedLength + " bytes of the response", e);
        }
    }

    @Override
    public void clear() {
        if (state == State.CLOSED) {
            throw new InstrumentConnectionException(address.resourceString() + ": the connection is closed");
        }
        disconnect();
        connect();
    }

    @Override
    public void close() {
        state = State.CLOSED;
        disconnect();
    }

    private void connect() {
        state = State.LOST;
        receivedLength = 0;
        endedByInstrument = false;
        framer.reset();
        try {
            InetSocketAddress remote = new InetSocketAddress(address.host(), address.port());
            if (remote.isUnresolved()) {
                throw new InstrumentConnectionException(
                        address.resourceString() + ": there is no host named " + address.host());
            }
            selector = Selector.open();
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, 0);
            boolean connected = channel.connect(remote);
            long deadline = System.nanoTime() + timeout.toNanos();
            while (!connected) {
                if (!await(SelectionKey.OP_CONNECT, deadline)) {
                    disconnect();
                    throw new InstrumentConnectionException(
                            address.resourceString() + ": nothing accepted the link within " + text(timeout));
                }
                connected = channel.finishConnect();
            }
            state = State.READY;
        } catch (IOException | ClosedSelectorException e) {
            disconnect();
            throw new InstrumentConnectionException(
                    address.resourceString() + ": the link could not be opened: " + e.getMessage(), e);
        }
    }

    /** Gives the socket up; closing the selector first wakes a thread that waits on it. */
    private void disconnect() {
        for (Closeable part : new Closeable[] {selector, channel}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (IOException e) {
                LOG.debug("{}: a socket that is given up could not be closed", address.resourceString(), e);
            }
        }
    }

    private void requireReady() {
        switch (state) {
            case READY -> {}
            case UNCLEAN ->
                throw new InstrumentConnectionException(address.resourceString()
                        + ": the link must be cleared first, because an exchange was cut short");
            case LOST -> throw new InstrumentConnectionException(address.resourceString() + ": the link is lost");
            case CLOSED ->
                throw new InstrumentConnectionException(address.resourceString() + ": the connection is closed");
        }
    }

    private void requireStillOpen() throws EOFException {
        if (endedByInstrument) {
            throw new EOFException("the instrument closed the link");
        }
    }

    /** Takes what has arrived, without waiting. */
    private void receiveWhatIsThere() throws IOException {
        int count = channel.read(arriving);
        while (count > 0 && receivedLength <= LONGEST_MESSAGE) {
            arriving.flip();
            if (receivedLength + count > received.length) {
                received = Arrays.copyOf(received, Math.max(2 * received.length, receivedLength + count));
            }
            arriving.get(received, receivedLength, count);
            receivedLength += count;
            arriving.clear();
            count = channel.read(arriving);
        }
        arriving.clear();
        endedByInstrument |= count < 0;
    }

    private byte[] takeMessage(int end) {
        byte[] message = Arrays.copyOf(received, end);
        System.arraycopy(received, end + 1, received, 0, receivedLength - end - 1);
        receivedLength -= end + 1;
        framer.reset();
        return message;
    }

    private InstrumentConnectionException lost(String when, Exception cause) {
        if (state != State.CLOSED) {
            state = State.LOST;
        }
        return new InstrumentConnectionException(address.resourceString() + ": " + when + ": " + cause, cause);
    }

    private static String text(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }

    /** Waits until the socket is ready, and returns false if it is not by then; an interrupt is kept for later. */
    private boolean await(int operation, long deadline) throws IOException {
        boolean interrupted = false;
        try {
            channel.keyFor(selector).interestOps(operation);
            for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
                interrupted |= Thread.interrupted();
                if (selector.select(TimeUnit.NANOSECONDS.toMillis(left) + 1) > 0) {
                    selector.selectedKeys().clear();
                    return true;
                }
            }
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
