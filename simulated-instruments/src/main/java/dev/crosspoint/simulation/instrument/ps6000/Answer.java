package dev.crosspoint.simulation.instrument.ps6000;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What goes back after a call: its length, the status and, if that is good, the results, the lowest byte first. */
final class Answer {
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();

    /** Samples that were written to an array of the client. */
    private record Span(RemoteBuffer buffer, int index, byte[] samples) {}

    private final List<Span> spans = new ArrayList<>();

    /** Returns the answer of a call that was refused. */
    static byte[] refusal(int status) {
        return framed(status, new byte[0]);
    }

    /** Returns the answer of a call that succeeded. */
    byte[] success() {
        return framed(PicoStatus.OK.code(), results.toByteArray());
    }

    private static byte[] framed(int status, byte[] body) {
        return littleEndian(2 * Integer.BYTES + body.length)
                .putInt(Integer.BYTES + body.length)
                .putInt(status)
                .put(body)
                .array();
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    Answer int16(int value) {
        results.writeBytes(littleEndian(Short.BYTES).putShort((short) value).array());
        return this;
    }

    Answer flag(boolean value) {
        return int16(value ? 1 : 0);
    }

    Answer int32(int value) {
        results.writeBytes(littleEndian(Integer.BYTES).putInt(value).array());
        return this;
    }

    Answer int64(long value) {
        results.writeBytes(littleEndian(Long.BYTES).putLong(value).array());
        return this;
    }

    Answer real(double value) {
        return int64(Double.doubleToLongBits(value));
    }

    Answer text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        int16(bytes.length);
        results.writeBytes(bytes);
        return this;
    }

    /** Remembers samples until {@link #samples} puts them into the answer. */
    void keep(RemoteBuffer buffer, int index, short[] codes, int count) {
        ByteBuffer samples = littleEndian(count * Short.BYTES);
        samples.asShortBuffer().put(codes, 0, count);
        spans.add(new Span(buffer, index, samples.array()));
    }

    /** Puts all samples that were kept, each span with the array that it belongs to. */
    Answer samples() {
        int32(spans.size());
        for (Span span : spans) {
            int32(span.buffer().channel());
            int32(span.buffer().segment());
            int32(span.buffer().ratioMode());
            flag(span.buffer().ofMinima());
            int32(span.index());
            int32(span.samples().length / Short.BYTES);
            results.writeBytes(span.samples());
        }
        return this;
    }
}
