package dev.crosspoint.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What has arrived on a socket and was not taken yet; a deadline that passes loses none of it. */
final class LinkBuffer {
    private final TcpLink link;
    private byte[] bytes = new byte[1 << 12];
    private int length;

    LinkBuffer(TcpLink link) {
        this.link = link;
    }

    /**
     * Returns the first {@code count} bytes, which stay in the buffer.
     *
     * @throws SocketTimeoutException if they have not all come by the deadline
     * @throws EOFException if the other end closed the link before
     */
    ByteBuffer peek(int count, long deadline) throws IOException {
        if (bytes.length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(count, 2 * bytes.length));
        }
        while (length < count) {
            int came = link.receive(bytes, length, deadline);
            if (came == 0) {
                throw new SocketTimeoutException(length + " of " + count + " bytes have arrived");
            }
            if (came < 0) {
                throw new EOFException("the instrument closed the link");
            }
            length += came;
        }
        return ByteBuffer.wrap(bytes, 0, count);
    }

    /** Removes the first {@code count} bytes, which have arrived, and returns them. */
    byte[] take(int count) {
        byte[] taken = Arrays.copyOf(bytes, count);
        System.arraycopy(bytes, count, bytes, 0, length - count);
        length -= count;
        return taken;
    }
}
