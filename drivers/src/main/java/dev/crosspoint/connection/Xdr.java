package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers and bytes as Sun's remote procedure calls write them: big-endian, in steps of four bytes (RFC 4506). */
final class Xdr {
    private Xdr() {}

    /** Arguments of a call, in order. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer integer(int value) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
            return this;
        }

        Writer text(String value) {
            return opaque(value.getBytes(StandardCharsets.ISO_8859_1), 0, value.length());
        }

        Writer opaque(byte[] bytes, int from, int count) {
            integer(count);
            out.write(bytes, from, count);
            out.writeBytes(new byte[padding(count)]);
            return this;
        }

        /** Puts on what is written already. */
        Writer append(byte[] written) {
            out.writeBytes(written);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** The result of a call, in order. */
    static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes, int from) {
            this.in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        }

        int integer() {
            try {
                return in.getInt();
            } catch (BufferUnderflowException e) {
                throw tooShort(e);
            }
        }

        byte[] opaque() {
            int count = integer();
            if (count < 0 || count > in.remaining()) {
                throw new ProtocolException("a reply claims " + Integer.toUnsignedLong(count)
                        + " bytes of data, but has " + in.remaining());
            }
            byte[] bytes = new byte[count];
            in.get(bytes);
            in.position(in.position() + Math.min(padding(count), in.remaining()));
            return bytes;
        }

        private static ProtocolException tooShort(BufferUnderflowException e) {
            return new ProtocolException("a reply is shorter than its kind allows", e);
        }
    }

    private static int padding(int count) {
        return -count & 3;
    }
}
