package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Messages over TCP, each in fragments whose first four bytes hold its length and, in the top bit, whether it is the last (RFC 5531,
 * section 11).
 */
final class RpcRecords {
    private static final int LAST_FRAGMENT = 0x8000_0000;

    private final LinkBuffer arrived;

    RpcRecords(TcpLink link) {
        this.arrived = new LinkBuffer(link);
    }

    /** Returns a message as one fragment. */
    static byte[] record(byte[] message) {
        return ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(LAST_FRAGMENT | message.length)
                .put(message)
                .array();
    }

    /**
     * Returns the next message; one that is not complete by the deadline can still be had later.
     *
     * @throws SocketTimeoutException if it is not complete by the deadline
     * @throws ProtocolException if it would be longer than any that is allowed
     */
    byte[] next(long deadline) throws IOException {
        int taken = 0;
        while (true) {
            int mark = arrived.peek(taken + Integer.BYTES, deadline).getInt(taken);
            int length = mark & ~LAST_FRAGMENT;
            if (length > StreamConnection.LONGEST_MESSAGE - taken) {
                throw new ProtocolException("a message of " + length + " bytes is longer than allowed");
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
}
