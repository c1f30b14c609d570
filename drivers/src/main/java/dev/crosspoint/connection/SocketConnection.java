package dev.crosspoint.connection;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A raw TCP socket whose messages end with a line feed.
 *
 * <p>A raw socket has no device clear: {@link #clear()} closes it and opens a new one, so that a late answer to the old
 * question dies with the old socket. The socket is non-blocking, so that sending has a deadline too.
 */
final class SocketConnection extends StreamConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    private final SocketAddress address;
    private final Duration timeout;
    private final ByteBuffer arriving = ByteBuffer.allocateDirect(1 << 16);
    private volatile SocketChannel channel;
    private volatile Selector selector;

    private SocketConnection(SocketAddress address, Duration timeout) {
        super(address, timeout, Terminator.LF, ResponseFramer.ofBursts(LONGEST_MESSAGE, Terminator.LF));
        this.address = address;
        this.timeout = timeout;
    }

    /** Returns an open socket; {@code timeout} bounds connecting, now and after a clear, and sending one message. */
    static SocketConnection open(SocketAddress address, Duration timeout) {
        SocketConnection connection = new SocketConnection(address, timeout);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        InetSocketAddress remote = new InetSocketAddress(address.host(), address.port());
        if (remote.isUnresolved()) {
            throw new IOException("there is no host named " + address.host());
        }
        selector = Selector.open();
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, 0);
        boolean connected = channel.connect(remote);
        while (!connected) {
            if (!await(SelectionKey.OP_CONNECT, deadline)) {
                throw new IOException("nothing accepted the link within " + text(timeout));
            }
            connected = channel.finishConnect();
        }
    }

    /** Gives the socket up; closing the selector first wakes a thread that waits on it. */
    @Override
    void disconnect() {
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

    @Override
    boolean send(byte[] bytes, long deadline) throws IOException {
        ByteBuffer unsent = ByteBuffer.wrap(bytes);
        while (channel.write(unsent) >= 0 && unsent.hasRemaining()) {
            if (!await(SelectionKey.OP_WRITE, deadline)) {
                return false;
            }
        }
        return true;
    }

    @Override
    int receive(byte[] into, int from, long deadline) throws IOException {
        arriving.clear().limit(Math.min(arriving.capacity(), into.length - from));
        int count = channel.read(arriving);
        while (count == 0 && await(SelectionKey.OP_READ, deadline)) {
            count = channel.read(arriving);
        }
        arriving.flip().get(into, from, arriving.limit());
        return count;
    }

    @Override
    boolean discardExchange(long deadline) {
        return false;
    }

    /** Waits until the socket is ready, and returns false if it is not by then; an interrupt is kept for later. */
    private boolean await(int operation, long deadline) throws IOException {
        boolean interrupted = false;
        try {
            for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
                SelectionKey key = channel.keyFor(selector);
                if (key == null) {
                    // Closing the selector takes the key away before a thread that is not waiting yet can notice.
                    throw new ClosedSelectorException();
                }
                key.interestOps(operation);
                interrupted |= Thread.interrupted();
                if (selector.select(TimeUnit.NANOSECONDS.toMillis(left) + 1) > 0) {
                    selector.selectedKeys().clear();
                    return true;
                }
            }
            return false;
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new IOException("another thread closed the connection", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
