package dev.crosspoint.influx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers points in InfluxDB's line protocol, up to a batch. A value that is not finite is left out, since the protocol has no
 * word for it, and so is a point without any value; both are counted.
 */
final class LineBuffer {

    private static final int FIRST_SIZE = 1 << 16;

    private final int capacity;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private int[] ends;
    private int lines;
    private boolean hasField;
    private long valuesLeftOut;
    private long pointsLeftOut;

    /**
     * Makes an empty buffer.
     *
     * @param capacity points in a batch
     */
    LineBuffer(int capacity) {
        this.capacity = capacity;
        this.ends = new int[capacity];
    }

    boolean isFull() {
        return lines == capacity;
    }

    /** Returns how many points are still to come. */
    int room() {
        return capacity - lines;
    }

    /** Begins a point of a series. */
    void begin(Series series) {
        append(series.bytes());
        hasField = false;
    }

    void real(FieldName name, double value) {
        if (Double.isFinite(value)) {
            field(name);
            ascii(Double.toString(value));
        } else {
            valuesLeftOut++;
        }
    }

    /** Appends the shortest number that is the 32-bit number given. */
    void single(FieldName name, float value) {
        if (Float.isFinite(value)) {
            field(name);
            ascii(Float.toString(value));
        } else {
            valuesLeftOut++;
        }
    }

    void integer(FieldName name, long value) {
        field(name);
        ascii(Long.toString(value));
        put('i');
    }

    void flag(FieldName name, boolean value) {
        field(name);
        ascii(Boolean.toString(value));
    }

    /** Appends a text; line breaks in it become spaces, so that a point stays a line. */
    void text(FieldName name, String value) {
        field(name);
        put('"');
        for (byte character : value.getBytes(StandardCharsets.UTF_8)) {
            if (character == '"' || character == '\\') {
                put('\\');
            }
            put(character == '\n' || character == '\r' ? ' ' : (char) character);
        }
        put('"');
    }

    /** Ends the point. */
    void end(long timeNs) {
        if (!hasField) {
            pointsLeftOut++;
            length = lines == 0 ? 0 : ends[lines - 1];
            return;
        }
        put(' ');
        ascii(Long.toString(timeNs));
        put('\n');
        ends[lines] = length;
        lines++;
    }

    /** Counts points that cannot be made. */
    void leaveOutPoints(long count) {
        pointsLeftOut += count;
    }

    /** Returns what has gathered, and begins anew. */
    Lines take() {
        Lines taken = new Lines(
                Arrays.copyOf(bytes, length), Arrays.copyOf(ends, lines), new LeftOut(valuesLeftOut, pointsLeftOut));
        length = 0;
        lines = 0;
        valuesLeftOut = 0;
        pointsLeftOut = 0;
        return taken;
    }

    private void field(FieldName name) {
        put(hasField ? ',' : ' ');
        append(name.bytes());
        hasField = true;
    }

    private void append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void ascii(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void put(char character) {
        reserve(1);
        bytes[length++] = (byte) character;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
