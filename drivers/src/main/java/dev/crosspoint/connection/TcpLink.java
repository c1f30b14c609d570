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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TCP socket on which every wait has a deadline by {@link System#nanoTime}, sending included; closing it wakes a thread that
 * waits.
 */
final class TcpLink implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(TcpLink.class);

    private final SocketChannel channel;
    private final Selector selector;
    private final ByteBuffer arriving = ByteBuffer.allocateDirect(1 << 16);

    private TcpLink(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    /**
     * Returns an open socket.
     *
     * @throws IOException if there is no such host, or nothing accepts the link by the deadline
     */
    static TcpLink connect(String host, int port, long deadline) throws IOException {
        InetSocketAddress remote = new InetSocketAddress(host, port);
        if (remote.isUnresolved()) {
            throw new IOException("there is no host named " + host);
        }
        Selector selector = Selector.open();
        TcpLink link = new TcpLink(SocketChannel.open(), selector);
        try {
            link.connect(remote, deadline);
            return link;
        } catch (IOException e) {
            link.close();
            throw e;
        }
    }

    private void connect(InetSocketAddress remote, long deadline) throws IOException {
        long from = System.nanoTime();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, 0);
        boolean connected = channel.connect(remote);
        while (!connected) {
            if (!await(SelectionKey.OP_CONNECT, deadline)) {
                throw new IOException("nothing accepted the link within "
                        + TimeUnit.NANOSECONDS.toMillis(deadline - from) / 1000.0 + " s");
            }
            connected = channel.finishConnect();
        }
    }

    /** Sends all the bytes, and returns false if that is not done by the deadline. */
    boolean send(byte[] bytes, long deadline) throws IOException {
        ByteBuffer unsent = ByteBuffer.wrap(bytes);
        while (channel.write(unsent) >= 0 && unsent.hasRemaining()) {
            if (!await(SelectionKey.OP_WRITE, deadline)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts bytes into an array from an index on, waiting for the first until the deadline, which may be past.
     *
     * @return how many came, 0 if none came by the deadline, or -1 if none can come any more
     */
    int receive(byte[] into, int from, long deadline) throws IOException {
        arriving.clear().limit(Math.min(arriving.capacity(), into.length - from));
        int count = channel.read(arriving);
        while (count == 0 && await(SelectionKey.OP_READ, deadline)) {
            count = channel.read(arriving);
        }
        arriving.flip().get(into, from, arriving.limit());
        return count;
    }

    /** Gives the socket up; closing the selector first wakes a thread that waits on it. */
    @Override
    public void close() {
        for (Closeable part : new Closeable[] {selector, channel}) {
            try {
                part.close();
            } catch (IOException e) {
                LOG.debug("A socket that is given up could not be closed", e);
            }
        }
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
