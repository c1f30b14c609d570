package dev.crosspoint.simulation.instrument.ps6000;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The arguments of a call as they travel: one after the other, the lowest byte first. */
final class Request {
    private static final int NO_TEXT = 0xFFFF;

    private final ByteBuffer bytes;

    Request(byte[] message) {
        this.bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    short int16() throws MalformedRequestException {
        return need(Short.BYTES).getShort();
    }

    boolean flag() throws MalformedRequestException {
        return int16() != 0;
    }

    int uint16() throws MalformedRequestException {
        return Short.toUnsignedInt(int16());
    }

    int int32() throws MalformedRequestException {
        return need(Integer.BYTES).getInt();
    }

    float real() throws MalformedRequestException {
        return need(Float.BYTES).getFloat();
    }

    /** Returns a text of up to 65534 bytes, if there is one. */
    Optional<String> text() throws MalformedRequestException {
        int length = uint16();
        if (length == NO_TEXT) {
            return Optional.empty();
        }
        byte[] text = new byte[length];
        need(length).get(text);
        return Optional.of(new String(text, StandardCharsets.ISO_8859_1));
    }

    void requireEnd() throws MalformedRequestException {
        if (bytes.hasRemaining()) {
            throw new MalformedRequestException(bytes.remaining() + " bytes too many");
        }
    }

    private ByteBuffer need(int count) throws MalformedRequestException {
        if (bytes.remaining() < count) {
            throw new MalformedRequestException("an argument is missing");
        }
        return bytes;
    }
}
