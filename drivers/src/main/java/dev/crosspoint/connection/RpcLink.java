package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Remote procedure calls over TCP, one at a time (ONC RPC, RFC 5531). */
final class RpcLink implements Closeable {
    private static final int LAST_FRAGMENT = 0x8000_0000;

    private final TcpLink link;
    private final LinkBuffer arrived;
    private final int program;
    private final int version;
    private int transaction;

    private RpcLink(TcpLink link, int program, int version) {
        this.link = link;
        this.arrived = new LinkBuffer(link);
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
        byte[] record = ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(LAST_FRAGMENT | message.length)
                .put(message)
                .array();
        if (!link.send(record, deadline)) {
            throw new SocketTimeoutException("the call was not taken");
        }
        while (true) {
            byte[] reply = nextRecord(deadline);
            Xdr.Reader reader = new Xdr.Reader(reply, 0);
            // The answer to a call that was given up may still come before this one's.
            if (reader.integer() == transaction) {
                return RpcMessage.result(reader);
            }
        }
    }

    private byte[] nextRecord(long deadline) throws IOException {
        int taken = 0;
        while (true) {
            int mark = arrived.peek(taken + Integer.BYTES, deadline).getInt(taken);
            int length = mark & ~LAST_FRAGMENT;
            if (length > StreamConnection.LONGEST_MESSAGE - taken) {
                throw new ProtocolException("a reply of " + length + " bytes is longer than allowed");
            }
            arrived.peek(taken + Integer.BYTES + length, deadline);
            if ((mark & LAST_FRAGMENT) != 0) {
                return joined(arrived.take(taken + Integer.BYTES + length));
            }
            taken += Integer.BYTES + length;
        }
    }

    /** Returns the fragments without their marks. */
    private static byte[] joined(byte[] fragments) {
        ByteBuffer in = ByteBuffer.wrap(fragments);
        ByteBuffer out = ByteBuffer.allocate(fragments.length);
        while (in.hasRemaining()) {
            int length = in.getInt() & ~LAST_FRAGMENT;
            out.put(fragments, in.position(), length);
            in.position(in.position() + length);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    @Override
    public void close() {
        link.close();
    }
}
