package dev.crosspoint.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;

/**
 * One message of an Arrow IPC stream in a journal's file, complete with its body.
 *
 * @param end where the next one begins
 * @param isBatch whether it holds rows
 * @param rows number of rows
 */
record JournalFrame(long end, boolean isBatch, long rows) {

    /** What begins every message of an Arrow IPC stream; the length of its metadata follows (Arrow columnar format 1.5). */
    private static final int CONTINUATION = 0xFFFFFFFF;

    private static final int PREFIX_BYTES = 8;

    /** Returns the message that begins at {@code start}, or nothing where no complete one does. */
    static Optional<JournalFrame> at(long start, RandomAccessFile file, long length) throws IOException {
        if (length - start < PREFIX_BYTES) {
            return Optional.empty();
        }
        file.seek(start);
        ByteBuffer prefix = read(file, PREFIX_BYTES);
        boolean isMessage = prefix.getInt() == CONTINUATION;
        int metadataBytes = prefix.getInt();
        long body = start + PREFIX_BYTES + metadataBytes;
        if (!isMessage || metadataBytes < 0 || body > length) {
            return Optional.empty();
        }
        if (metadataBytes == 0) {
            return Optional.of(new JournalFrame(body, false, 0)); // the end of a stream that was closed
        }
        try {
            Message message = Message.getRootAsMessage(read(file, metadataBytes));
            return describedBy(message, body).filter(frame -> frame.end <= length);
        } catch (IndexOutOfBoundsException notMetadata) {
            return Optional.empty(); // a power cut can leave a block of the file unwritten
        }
    }

    private static Optional<JournalFrame> describedBy(Message message, long body) {
        long end = body + Math.max(0, message.bodyLength());
        return switch (message.headerType()) {
            case MessageHeader.Schema -> Optional.of(new JournalFrame(end, false, 0));
            case MessageHeader.RecordBatch ->
                Optional.of(new JournalFrame(end, true, ((RecordBatch) message.header(new RecordBatch())).length()));
            default -> Optional.empty();
        };
    }

    private static ByteBuffer read(RandomAccessFile file, int bytes) throws IOException {
        byte[] read = new byte[bytes];
        file.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
