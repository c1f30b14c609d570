package dev.crosspoint.connection;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A TCP port of this computer at which an instrument calls back. */
final class TcpListener implements Closeable {
    private final ServerSocketChannel channel;
    private final ChannelWait wait;

    private TcpListener(ServerSocketChannel channel) throws IOException {
        this.channel = channel;
        this.wait = ChannelWait.on(channel);
    }

    /** Opens any free port at one address of this computer. */
    static TcpListener at(InetAddress address) throws IOException {
        TcpListener listener = new TcpListener(ServerSocketChannel.open());
        try {
            listener.channel.bind(new InetSocketAddress(address, 0));
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** Returns the next link that is opened to the port, by a deadline that may be past; empty if there is none. */
    Optional<TcpLink> accept(long deadline) throws IOException {
        SocketChannel accepted = channel.accept();
        while (accepted == null && wait.await(SelectionKey.OP_ACCEPT, deadline)) {
            accepted = channel.accept();
        }
        return accepted == null ? Optional.empty() : Optional.of(TcpLink.accepted(accepted));
    }

    @Override
    public void close() {
        wait.close();
    }
}
