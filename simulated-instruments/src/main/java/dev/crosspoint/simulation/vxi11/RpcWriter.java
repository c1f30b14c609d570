package dev.crosspoint.simulation.vxi11;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** What goes to a client, number by number, as RFC 4506 writes them. */
final class RpcWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    RpcWriter integer(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    RpcWriter opaque(byte[] bytes) {
        integer(bytes.length);
        out.writeBytes(bytes);
        out.writeBytes(new byte[-bytes.length & 3]);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
