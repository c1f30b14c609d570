package dev.crosspoint.simulation.vxi11;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a client sent, number by number, as RFC 4506 writes them. */
final class RpcReader {
    private final ByteBuffer in;

    RpcReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** Returns the next number of 4 bytes. */
    int integer() throws MalformedCallException {
        try {
            return in.getInt();
        } catch (BufferUnderflowException e) {
            throw new MalformedCallException("the call ends too early", e);
        }
    }

    /** Returns the next bytes, which their number precedes. */
    byte[] opaque() throws MalformedCallException {
        int count = integer();
        if (count < 0 || count > in.remaining()) {
            throw new MalformedCallException("the call claims " + count + " bytes, but has " + in.remaining());
        }
        byte[] bytes = new byte[count];
        in.get(bytes);
        in.position(in.position() + Math.min(-count & 3, in.remaining()));
        return bytes;
    }

    /** Returns the next text. */
    String text() throws MalformedCallException {
        return new String(opaque(), StandardCharsets.ISO_8859_1);
    }
}
