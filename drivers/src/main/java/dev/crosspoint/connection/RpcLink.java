package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;

/** Remote procedure calls over TCP, one at a time (ONC RPC, RFC 5531). */
final class RpcLink implements Closeable {
    private final TcpLink link;
    private final RpcRecords arrived;
    private final int program;
    private final int version;
    private int transaction;

    private RpcLink(TcpLink link, int program, int version) {
        this.link = link;
        this.arrived = new RpcRecords(link);
        this.program = program;
        this.version = version;
    }

    /** Returns a link to a program at a TCP port. */
    static RpcLink connect(String host, int port, int program, int version, long deadline) throws IOException {
        return new RpcLink(TcpLink.connect(host, port, deadline), program, version);
    }

    /**
     * Asks a host's portmapper for the TCP port of a program.
     *
     * @throws IOException if there is no portmapper, or the program is not registered there
     */
    static int portOf(String host, int portmapperPort, int program, int version, long deadline) throws IOException {
        try (RpcLink portmapper = connect(host, portmapperPort, PortQuery.PROGRAM, PortQuery.VERSION, deadline)) {
            int port = portmapper
                    .call(PortQuery.GET_PORT, PortQuery.arguments(program, version), deadline)
                    .integer();
            if (port == 0) {
                throw new IOException("the portmapper of " + host + " knows no such service");
            }
            return port;
        }
    }

    /**
     * Calls a procedure and returns its result.
     *
     * @throws SocketTimeoutException if the call is not taken or answered by the deadline
     * @throws ProtocolException if the answer is no result
     */
    Xdr.Reader call(int procedure, Xdr.Writer arguments, long deadline) throws IOException {
        transaction++;
        byte[] message = RpcMessage.call(transaction, program, version, procedure, arguments);
        if (!link.send(RpcRecords.record(message), deadline)) {
            throw new SocketTimeoutException("the call was not taken");
        }
        while (true) {
            Xdr.Reader reader = new Xdr.Reader(arrived.next(deadline), 0);
            // The answer to a call that was given up may still come before this one's.
            if (reader.integer() == transaction) {
                return RpcMessage.result(reader);
            }
        }
    }

    /** Returns this computer's address on the network that leads to the host. */
    InetAddress localAddress() throws IOException {
        return link.localAddress();
    }

    @Override
    public void close() {
        link.close();
    }
}
