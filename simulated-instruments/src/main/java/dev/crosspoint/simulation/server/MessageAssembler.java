package dev.crosspoint.simulation.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into program messages at each line feed, but not at those within a definite-length block
 * ({@code #<n><n digits><that many bytes>}, IEEE 488.2). Keeps no more than one message of bounded length.
 */
final class MessageAssembler implements Framing {
    private final int maximumLength;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean tooLong;
    private char quote;
    private int lengthDigits = -1;
    private long blockLength;
    private long blockBytesLeft;

    MessageAssembler(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    /** Takes all of {@code bytes}; hands each complete message to {@code messages}, without its line feed. */
    @Override
    public void take(ByteBuffer bytes, Consumer<Message> messages) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (blockBytesLeft > 0) {
                blockBytesLeft--;
                keep(next);
            } else if (next == '\n') {
                messages.accept(tooLong ? Message.TOO_LONG : new Message(message.toByteArray()));
                startAfresh();
            } else {
                keep(next);
                watchForBlock((char) next);
            }
        }
    }

    private void keep(byte next) {
        if (message.size() < maximumLength) {
            message.write(next);
        } else {
            tooLong = true;
        }
    }

    private void watchForBlock(char next) {
        if (quote != 0) {
            quote = next == quote ? 0 : quote;
        } else if (lengthDigits == 0 && next >= '1' && next <= '9') {
            lengthDigits = next - '0';
            blockLength = 0;
        } else if (lengthDigits > 0 && next >= '0' && next <= '9') {
            blockLength = blockLength * 10 + (next - '0');
            if (--lengthDigits == 0) {
                blockBytesLeft = blockLength;
                lengthDigits = -1;
            }
        } else {
            lengthDigits = next == '#' ? 0 : -1;
            quote = next == '"' || next == '\'' ? next : 0;
        }
    }

    private void startAfresh() {
        message.reset();
        tooLong = false;
        quote = 0;
        lengthDigits = -1;
    }
}
