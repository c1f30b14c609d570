package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.Framing;
import dev.crosspoint.simulation.server.Message;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Calls over TCP, each in fragments whose first four bytes hold length and, in the top bit, whether it is the last (RFC 5531). */
final class RecordMarking implements Framing {
    private static final int LAST = 0x8000_0000;

    private final int maximumLength;
    private final ByteBuffer mark = ByteBuffer.allocate(Integer.BYTES);
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private long left;
    private boolean lost;

    RecordMarking(int maximumLength) {
        this.maximumLength = maximumLength;
    }

    @Override
    public void take(ByteBuffer bytes, Consumer<Message> messages) {
        while (bytes.hasRemaining() && !lost) {
            if (mark.hasRemaining()) {
                mark.put(bytes.get());
                left = mark.hasRemaining() ? 0 : mark.getInt(0) & ~LAST;
                lost = record.size() + left > maximumLength;
            } else {
                int count = (int) Math.min(bytes.remaining(), left);
                record.write(bytes.array(), bytes.arrayOffset() + bytes.position(), count);
                bytes.position(bytes.position() + count);
                left -= count;
            }
            if (!mark.hasRemaining() && left == 0) {
                endFragment(messages);
            }
        }
    }

    private void endFragment(Consumer<Message> messages) {
        if (lost || (mark.getInt(0) & LAST) != 0) {
            messages.accept(new Message(lost ? new byte[0] : record.toByteArray()));
            record.reset();
        }
        mark.clear();
    }
}
