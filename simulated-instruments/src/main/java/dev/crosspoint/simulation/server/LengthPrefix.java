package dev.crosspoint.simulation.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * Binary messages, each preceded by its length in 4 bytes, the lowest first. One that claims to be longer than allowed is
 * handed over empty, and what follows is thrown away: where the next one begins is unknown.
 */
final class LengthPrefix implements Framing {
    private final int maximumLength;
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private ByteBuffer message;
    private boolean lost;

    LengthPrefix(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    @Override
    public void take(ByteBuffer bytes, Consumer<Message> messages) {
        while (bytes.hasRemaining() && !lost) {
            if (length.hasRemaining()) {
                length.put(bytes.get());
                if (!length.hasRemaining()) {
                    begin(messages);
                }
            } else {
                int count = Math.min(bytes.remaining(), message.remaining());
                message.put(bytes.slice().limit(count));
                bytes.position(bytes.position() + count);
                endIfComplete(messages);
            }
        }
    }

    private void begin(Consumer<Message> messages) {
        long claimed = Integer.toUnsignedLong(length.getInt(0));
        lost = claimed > maximumLength;
        message = ByteBuffer.allocate(lost ? 0 : (int) claimed);
        endIfComplete(messages);
    }

    private void endIfComplete(Consumer<Message> messages) {
        if (!message.hasRemaining()) {
            messages.accept(new Message(message.array()));
            length.clear();
        }
    }
}
