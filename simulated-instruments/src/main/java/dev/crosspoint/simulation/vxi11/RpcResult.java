package dev.crosspoint.simulation.vxi11;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** What goes back to a client, number by number. */
final class RpcResult {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    RpcResult integer(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    RpcResult opaque(byte[] bytes) {
        integer(bytes.length);
        out.writeBytes(bytes);
        out.writeBytes(new byte[-bytes.length & 3]);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
