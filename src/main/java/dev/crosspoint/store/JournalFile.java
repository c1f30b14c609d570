package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Returns where a table's rows go. */
    static Path path(Path journal, String table) {
        return journal.resolve(table + ENDING);
    }

    /** Returns the name of the table whose rows a file holds. */
    static String tableOf(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
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
            Optional<JournalFrame> frame = JournalFrame.at(0, file, length);
            while (frame.isPresent()) {
                rows += frame.get().rows();
                batches += frame.get().isBatch() ? 1 : 0;
                complete = frame.get().end();
                frame = JournalFrame.at(complete, file, length);
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
