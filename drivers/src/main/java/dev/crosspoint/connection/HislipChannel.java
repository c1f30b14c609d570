package dev.crosspoint.connection;

import dev.crosspoint.connection.HislipMessage.Header;
import dev.crosspoint.connection.HislipMessage.Type;
import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** One of the two TCP sockets of a HiSLIP link. */
final class HislipChannel implements Closeable {
    private final TcpLink link;
    private final LinkBuffer arrived;

    private HislipChannel(TcpLink link) {
        this.link = link;
        this.arrived = new LinkBuffer(link);
    }

    static HislipChannel connect(String host, int port, long deadline) throws IOException {
        return new HislipChannel(TcpLink.connect(host, port, deadline));
    }

    /**
     * Sends a message.
     *
     * @throws SocketTimeoutException if it is not taken by the deadline
     */
    void send(HislipMessage message, long deadline) throws IOException {
        if (!link.send(message.bytes(), deadline)) {
            throw new SocketTimeoutException("the message was not taken");
        }
    }

    /**
     * Returns the next message; one that is not complete by the deadline can still be had later.
     *
     * @throws SocketTimeoutException if it is not complete by the deadline
     * @throws IOException if it says that the link cannot go on
     * @throws ProtocolException if it is none, or says that the last message could not be understood
     */
    HislipMessage next(long deadline) throws IOException {
        Header header = Header.of(arrived.peek(HislipMessage.HEADER, deadline));
        if (header.length() < 0 || header.length() > StreamConnection.LONGEST_MESSAGE) {
            throw new ProtocolException(
                    "a message of " + Long.toUnsignedString(header.length()) + " bytes is longer than allowed");
        }
        int whole = HislipMessage.HEADER + (int) header.length();
        arrived.peek(whole, deadline);
        byte[] payload = Arrays.copyOfRange(arrived.take(whole), HislipMessage.HEADER, whole);
        HislipMessage message = new HislipMessage(header.type(), header.control(), header.parameter(), payload);
        if (message.type() == Type.FATAL_ERROR) {
            throw new IOException("HiSLIP fatal error " + message.control() + ": " + message.text());
        }
        if (message.type() == Type.ERROR) {
            throw new ProtocolException("HiSLIP error " + message.control() + ": " + message.text());
        }
        return message;
    }

    @Override
    public void close() {
        link.close();
    }
}
