package dev.crosspoint.connection;

import java.io.IOException;
import java.time.Duration;

/**
 * A raw TCP socket whose messages end with a line feed.
 *
 * <p>A raw socket has no device clear: {@link #clear()} closes it and opens a new one, so that a late answer to the old
 * question dies with the old socket.
 */
final class SocketConnection extends StreamConnection {
    private final SocketAddress address;
    private volatile TcpLink link;

    private SocketConnection(SocketAddress address, Duration timeout) {
        super(address, timeout, Terminator.LF, ResponseFramer.ofBursts(LONGEST_MESSAGE, Terminator.LF));
        this.address = address;
    }

    /** Returns an open socket; {@code timeout} bounds connecting, now and after a clear, and sending one message. */
    static SocketConnection open(SocketAddress address, Duration timeout) {
        SocketConnection connection = new SocketConnection(address, timeout);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        link = TcpLink.connect(address.host(), address.port(), deadline);
    }

    @Override
    void disconnect() {
        TcpLink given = link;
        if (given != null) {
            given.close();
        }
    }

    @Override
    boolean send(byte[] bytes, long deadline) throws IOException {
        return link.send(bytes, deadline);
    }

    @Override
    int receive(byte[] into, int from, long deadline) throws IOException {
        return link.receive(into, from, deadline);
    }

    @Override
    boolean discardExchange(long deadline) {
        return false;
    }
}
