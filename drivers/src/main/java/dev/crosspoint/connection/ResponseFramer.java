package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * Finds where a response message ends in a byte stream that marks no ends, such as a raw socket.
 *
 * <p>Text ends at the first line feed. A definite block (IEEE 488.2, 8.7.9) says its length. An indefinite block (8.7.10)
 * ends at the line feed behind which nothing has arrived: a stream offers no better mark, so instruments should be told to
 * send definite blocks.
 */
final class ResponseFramer {
    private static final byte TERMINATOR = '\n';

    private final int longestMessage;
    private int searched;

    ResponseFramer(int longestMessage) {
        this.longestMessage = longestMessage;
    }

    /**
     * Returns the index of the terminator of the message that starts at index 0, or -1 if it has not arrived.
     *
     * @throws ProtocolException if the bytes cannot become a message, or one that is too long
     */
    int terminator(byte[] received, int length) {
        int found = search(received, length);
        if (found < 0 && length > longestMessage) {
            throw tooLong(length);
        }
        return found;
    }

    /** Begins with the next message. */
    void reset() {
        searched = 0;
    }

    private int search(byte[] received, int length) {
        if (length < 2 || received[0] != '#') {
            return firstTerminator(received, searched, length);
        }
        int kind = received[1];
        if (kind == '0') {
            return received[length - 1] == TERMINATOR ? length - 1 : -1;
        } else if (kind >= '1' && kind <= '9') {
            return afterDefiniteBlock(received, length, kind - '0');
        }
        return firstTerminator(received, searched, length);
    }

    private int afterDefiniteBlock(byte[] received, int length, int digits) {
        int header = 2 + digits;
        if (length < header) {
            return -1;
        }
        long payload = 0;
        for (int i = 2; i < header; i++) {
            int digit = received[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new ProtocolException(
                        "a block starts with \"" + new String(received, 0, header, StandardCharsets.ISO_8859_1)
                                + "\", which holds no byte count");
            }
            payload = 10 * payload + digit;
        }
        long end = header + payload;
        if (end > longestMessage) {
            throw tooLong(end);
        }
        return length <= end ? -1 : firstTerminator(received, Math.max(searched, (int) end), length);
    }

    private int firstTerminator(byte[] received, int from, int length) {
        for (int i = from; i < length; i++) {
            if (received[i] == TERMINATOR) {
                return i;
            }
        }
        searched = length;
        return -1;
    }

    private ProtocolException tooLong(long length) {
        return new ProtocolException("a response message of " + length + " bytes or more is longer than the "
                + longestMessage + " bytes allowed");
    }
}
