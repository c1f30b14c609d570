package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;

/**
 * Follows a table of a journal while it grows, each complete batch once. The file is open only during {@link #next}, so that
 * it can be removed between two calls.
 */
public final class JournalTail implements RowCursor {

    private final Path path;
    private final TableSchema schema;

    /** What every Arrow stream begins with: the message that names the columns. */
    private final byte[] head;

    private final BufferAllocator memory = new RootAllocator();
    private Optional<ArrowStreamReader> reader = Optional.empty();
    private long end;

    private JournalTail(JournalFile file, byte[] head) {
        this.path = file.path();
        this.schema = file.schema();
        this.head = head;
        this.end = head.length;
    }

    /** Returns the names of the tables that the journal of a run has at present, in order. */
    public static List<String> tables(Path run) {
        try {
            List<String> names = new ArrayList<>();
            for (Path file : JournalFile.list(JournalConversion.journal(run))) {
                names.add(JournalFile.tableOf(file));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the journal of " + run + ": " + Reason.of(e), e);
        }
    }

    /**
     * Follows a table from its first row on.
     *
     * @return nothing if the file does not name its columns yet
     */
    public static Optional<JournalTail> open(Path run, String table) {
        Path path = JournalFile.path(JournalConversion.journal(run), table);
        try {
            Optional<JournalFile> scanned = JournalFile.scan(path);
            if (scanned.isEmpty()) {
                return Optional.empty();
            }
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                JournalFrame columns = JournalFrame.at(0, file, file.length()).orElseThrow();
                return Optional.of(new JournalTail(scanned.get(), bytes(file, 0, columns.end())));
            }
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public Optional<StoredTable.Batch> next() {
        closeReader();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            Optional<JournalFrame> frame = JournalFrame.at(end, file, file.length());
            if (frame.isEmpty() || !frame.get().isBatch()) {
                return Optional.empty();
            }
            byte[] batch = bytes(file, end, frame.get().end());
            ArrowStreamReader stream = new ArrowStreamReader(
                    new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(batch)), memory);
            reader = Optional.of(stream);
            end = frame.get().end();
            return ArrowBatch.next(stream, schema);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    private static byte[] bytes(RandomAccessFile file, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    private void closeReader() {
        try {
            if (reader.isPresent()) {
                reader.get().close();
                reader = Optional.empty();
            }
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    @Override
    public void close() {
        try (memory) {
            closeReader();
        }
    }

    private static UncheckedIOException failure(Path path, IOException e) {
        return new UncheckedIOException("could not read " + path + ": " + Reason.of(e), e);
    }
}
