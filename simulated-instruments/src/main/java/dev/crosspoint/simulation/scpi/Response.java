package dev.crosspoint.simulation.scpi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a query answers, without terminator. */
public final class Response {
    private final byte[] bytes;

    private Response(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An answer in plain text. */
    public static Response text(String text) {
        return new Response(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A whole number (NR1). */
    public static Response integer(long value) {
        return text(Long.toString(value));
    }

    /** {@code 1} or {@code 0}. */
    public static Response flag(boolean value) {
        return text(value ? "1" : "0");
    }

    /** The value of a setting, with eight decimals and three digits of exponent: {@code +1.00000000E+000} (NR3). */
    public static Response setting(double value) {
        return number(NumberFormat.SETTING, value);
    }

    /** A number in a format, finite. */
    public static Response number(NumberFormat format, double value) {
        StringBuilder text = new StringBuilder();
        format.append(text, value);
        return text(text.toString());
    }

    /** The short form of a keyword. */
    public static Response choice(Mnemonic value) {
        return text(value.shortForm());
    }

    /** {@code content} as a definite-length block (IEEE 488.2, section 8.7.9). */
    public static Response block(byte[] content) {
        String length = Integer.toString(content.length);
        return new Response(content).after("#" + length.length() + length);
    }

    /** This answer with {@code text} in front of it. */
    public Response after(String text) {
        byte[] front = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(front, front.length + bytes.length);
        System.arraycopy(bytes, 0, whole, front.length, bytes.length);
        return new Response(whole);
    }

    /** {@code content} as an indefinite-length block, which ends with the message (IEEE 488.2, section 8.7.10). */
    public static Response openBlock(byte[] content) {
        byte[] bytes = new byte[2 + content.length];
        bytes[0] = '#';
        bytes[1] = '0';
        System.arraycopy(content, 0, bytes, 2, content.length);
        return new Response(bytes);
    }

    byte[] bytes() {
        return bytes;
    }
}
