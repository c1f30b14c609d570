package dev.crosspoint.connection;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * A TCP socket on which every wait has a deadline by {@link System#nanoTime}, sending included; closing it wakes a thread that
 * waits.
 */
final class TcpLink implements Closeable {
    private final SocketChannel channel;
    private final ChannelWait wait;
    private final ByteBuffer arriving = ByteBuffer.allocateDirect(1 << 16);

    private TcpLink(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.wait = ChannelWait.on(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
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
        TcpLink link = new TcpLink(SocketChannel.open());
        try {
            link.connect(remote, deadline);
            return link;
        } catch (IOException e) {
            link.close();
            throw e;
        }
    }

    /** Returns the link of a socket that somebody else has opened. */
    static TcpLink accepted(SocketChannel channel) throws IOException {
        return new TcpLink(channel);
    }

    private void connect(InetSocketAddress remote, long deadline) throws IOException {
        long from = System.nanoTime();
        boolean connected = channel.connect(remote);
        while (!connected) {
            if (!wait.await(SelectionKey.OP_CONNECT, deadline)) {
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
            if (!wait.await(SelectionKey.OP_WRITE, deadline)) {
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
        while (count == 0 && wait.await(SelectionKey.OP_READ, deadline)) {
            count = channel.read(arriving);
        }
        arriving.flip().get(into, from, arriving.limit());
        return count;
    }

    /** Returns this computer's address on the network that leads to the other end. */
    InetAddress localAddress() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getAddress();
    }

    @Override
    public void close() {
        wait.close();
    }
}
