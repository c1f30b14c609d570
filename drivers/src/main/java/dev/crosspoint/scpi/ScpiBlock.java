package dev.crosspoint.scpi;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Arbitrary bytes in a message: definite and indefinite blocks (IEEE 488.2, 8.7.9 and 8.7.10). */
public final class ScpiBlock {
    private static final int LONGEST_COUNT = 9;

    private ScpiBlock() {}

    /** Returns the bytes as a definite block: {@code #}, the number of digits, the byte count, the bytes. */
    public static byte[] encode(byte[] payload) {
        String count = Integer.toString(payload.length);
        if (count.length() > LONGEST_COUNT) {
            throw new IllegalArgumentException("a block holds at most 999999999 bytes, not " + count);
        }
        byte[] header = ("#" + count.length() + count).getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(header, header.length + payload.length);
        System.arraycopy(payload, 0, block, header.length, payload.length);
        return block;
    }

    /**
     * Returns the bytes in a response that is one block, definite or indefinite.
     *
     * @param message the response without its terminator
     * @throws ProtocolException if it is no block, or one of another length than it says
     */
    public static byte[] decode(byte[] message) {
        if (message.length < 2 || message[0] != '#' || message[1] < '0' || message[1] > '9') {
            throw new ProtocolException("the response should be a block, but starts with \"" + start(message) + "\"");
        }
        int digits = message[1] - '0';
        return digits == 0 ? Arrays.copyOfRange(message, 2, message.length) : definite(message, 2 + digits);
    }

    private static byte[] definite(byte[] message, int header) {
        String count = new String(message, 2, Math.min(header, message.length) - 2, StandardCharsets.ISO_8859_1);
        if (count.length() < header - 2 || !count.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new ProtocolException("the byte count of a block is cut or no number: \"" + start(message) + "\"");
        }
        int announced = Integer.parseInt(count);
        int present = message.length - header;
        if (announced != present) {
            throw new ProtocolException("a block of " + announced + " bytes holds " + present);
        }
        return Arrays.copyOfRange(message, header, message.length);
    }

    private static String start(byte[] message) {
        return new String(message, 0, Math.min(12, message.length), StandardCharsets.ISO_8859_1);
    }
}
