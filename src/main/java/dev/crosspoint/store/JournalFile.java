package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;

/**
 * One table's file of a journal, as far as it is complete: a file that is still growing, or whose writer was killed, may end
 * in the middle of a batch.
 *
 * @param path the file
 * @param schema the table's name and columns
 * @param rows number of rows in the complete batches
 * @param batches number of complete batches
 * @param completeBytes length of the file up to the end of the last complete batch, or of the stream if it was closed
 * @param cutBytes length of what follows it and is no complete batch
 */
record JournalFile(Path path, TableSchema schema, long rows, long batches, long completeBytes, long cutBytes) {

    private static final String ENDING = ".arrows";

    /** What begins every message of an Arrow IPC stream; the length of its metadata follows (Arrow columnar format 1.5). */
    private static final int CONTINUATION = 0xFFFFFFFF;

    private static final int PREFIX_BYTES = 8;

    /** Returns where a table's rows go. */
    static Path path(Path journal, String table) {
        return journal.resolve(table + ENDING);
    }

    /** Returns the files of a journal in order of their names; none where there is no journal. */
    static List<Path> list(Path journal) throws IOException {
        if (!Files.isDirectory(journal)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(journal)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Finds the complete batches of a file, reading only what stands between them.
     *
     * @return nothing if the file ends before the table's columns are named, so that no row can follow
     */
    static Optional<JournalFile> scan(Path path) throws IOException {
        long rows = 0;
        long batches = 0;
        long complete = 0;
        long length;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            length = file.length();
            Optional<Frame> frame = Frame.at(0, file, length);
            while (frame.isPresent()) {
                rows += frame.get().rows;
                batches += frame.get().isBatch ? 1 : 0;
                complete = frame.get().end;
                frame = Frame.at(complete, file, length);
            }
        }
        if (complete == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new JournalFile(path, readSchema(path, complete), rows, batches, complete, length - complete));
    }

    private static TableSchema readSchema(Path path, long complete) throws IOException {
        try (RootAllocator memory = new RootAllocator();
                ArrowReader reader = new ArrowStreamReader(new CompletePart(path, complete), memory)) {
            return ArrowSchemas.fromArrow(reader.getVectorSchemaRoot().getSchema());
        }
    }

    /** Opens the complete batches for reading. */
    ArrowReader open(BufferAllocator memory) throws IOException {
        return new ArrowStreamReader(new CompletePart(path, completeBytes), memory);
    }

    /** One message of the stream, complete with its body. */
    private record Frame(long end, boolean isBatch, long rows) {

        /** Returns the message that begins at {@code start}, or nothing where no complete one does. */
        static Optional<Frame> at(long start, RandomAccessFile file, long length) throws IOException {
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
                return Optional.of(new Frame(body, false, 0)); // the end of a stream that was closed
            }
            try {
                Message message = Message.getRootAsMessage(read(file, metadataBytes));
                return describedBy(message, body).filter(frame -> frame.end <= length);
            } catch (IndexOutOfBoundsException notMetadata) {
                return Optional.empty(); // a power cut can leave a block of the file unwritten
            }
        }

        private static Optional<Frame> describedBy(Message message, long body) {
            long end = body + Math.max(0, message.bodyLength());
            return switch (message.headerType()) {
                case MessageHeader.Schema -> Optional.of(new Frame(end, false, 0));
                case MessageHeader.RecordBatch ->
                    Optional.of(new Frame(end, true, ((RecordBatch) message.header(new RecordBatch())).length()));
                default -> Optional.empty();
            };
        }

        private static ByteBuffer read(RandomAccessFile file, int bytes) throws IOException {
            byte[] read = new byte[bytes];
            file.readFully(read);
            return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** A file up to some byte; not a FileChannel, because an interrupt closes that. */
    private static final class CompletePart implements ReadableByteChannel {

        private final RandomAccessFile file;
        private long left;
        private boolean open = true;

        CompletePart(Path path, long bytes) throws IOException {
            file = new RandomAccessFile(path.toFile(), "r");
            left = bytes;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            byte[] bytes = new byte[(int) Math.min(target.remaining(), left)];
            if (left == 0) {
                return -1;
            }
            file.readFully(bytes);
            target.put(bytes);
            left -= bytes.length;
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            file.close();
        }
    }
}
