package dev.crosspoint.simulation.hislip;

import dev.crosspoint.simulation.server.Framing;
import dev.crosspoint.simulation.server.Message;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Cuts a stream into HiSLIP messages, header included. What begins with no header, or is longer than allowed, is handed over empty,
 * and nothing behind it can be told apart any more.
 */
final class HislipFraming implements Framing {
    private final int maximumLength;
    private final ByteBuffer header = ByteBuffer.allocate(HislipFrame.HEADER);
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private long left;
    private boolean lost;

    HislipFraming(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    @Override
    public void take(ByteBuffer bytes, Consumer<Message> messages) {
        while (bytes.hasRemaining() && !lost) {
            if (header.hasRemaining()) {
                header.put(bytes.get());
                left = header.hasRemaining() ? 0 : header.getLong(8);
                lost = !header.hasRemaining() && !isHeader();
            } else {
                int count = (int) Math.min(bytes.remaining(), left);
                payload.write(bytes.array(), bytes.arrayOffset() + bytes.position(), count);
                bytes.position(bytes.position() + count);
                left -= count;
            }
            if (lost) {
                messages.accept(new Message(new byte[0]));
            } else if (!header.hasRemaining() && left == 0) {
                messages.accept(new Message(whole()));
                header.clear();
                payload.reset();
            }
        }
    }

    private boolean isHeader() {
        return header.get(0) == 'H' && header.get(1) == 'S' && left >= 0 && left <= maximumLength;
    }

    private byte[] whole() {
        return ByteBuffer.allocate(HislipFrame.HEADER + payload.size())
                .put(header.array())
                .put(payload.toByteArray())
                .array();
    }
}
