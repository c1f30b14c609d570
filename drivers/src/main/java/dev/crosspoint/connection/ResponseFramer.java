package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds where a response message ends in a byte stream that marks no ends, such as a raw socket.
 *
 * <p>Text ends at the first terminator. A definite block (IEEE 488.2, 8.7.9) says its length. An indefinite block (8.7.10)
 * ends at the terminator behind which nothing has arrived: a stream offers no better mark, so instruments should be told to
 * send definite blocks. Where bytes come one by one, even that mark is none, and an indefinite block is refused.
 */
final class ResponseFramer {
    private final int longestMessage;
    private final byte[] terminator;
    private final boolean inBursts;
    private int searched;

    private ResponseFramer(int longestMessage, Terminator terminator, boolean inBursts) {
        this.longestMessage = longestMessage;
        this.terminator = terminator.bytes();
        this.inBursts = inBursts;
    }

    /** Returns a framer for a stream that brings many bytes at a time, such as a socket. */
    static ResponseFramer ofBursts(int longestMessage, Terminator terminator) {
        return new ResponseFramer(longestMessage, terminator, true);
    }

    /** Returns a framer for a stream that may bring bytes one by one, such as a serial line. */
    static ResponseFramer ofTrickle(int longestMessage, Terminator terminator) {
        return new ResponseFramer(longestMessage, terminator, false);
    }

    byte[] terminatorBytes() {
        return terminator.clone();
    }

    /**
     * Returns the index of the first byte of the terminator of the message that starts at index 0, or -1 if it has not arrived.
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
            return lastTerminator(received, length);
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

    private int lastTerminator(byte[] received, int length) {
        if (!inBursts) {
            throw new ProtocolException(
                    "a block of unknown length starts with #0, whose end cannot be told on this link;"
                            + " let the instrument send blocks of known length");
        }
        int last = length - terminator.length;
        return last >= 2 && isTerminator(received, last) ? last : -1;
    }

    private int firstTerminator(byte[] received, int from, int length) {
        int last = length - terminator.length;
        for (int i = from; i <= last; i++) {
            if (isTerminator(received, i)) {
                return i;
            }
        }
        searched = Math.max(from, last + 1);
        return -1;
    }

    private boolean isTerminator(byte[] received, int at) {
        return Arrays.equals(received, at, at + terminator.length, terminator, 0, terminator.length);
    }

    private ProtocolException tooLong(long length) {
        return new ProtocolException("a response message of " + length + " bytes or more is longer than the "
                + longestMessage + " bytes allowed");
    }
}
