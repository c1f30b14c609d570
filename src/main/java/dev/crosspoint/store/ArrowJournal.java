package dev.crosspoint.store;

import dev.crosspoint.record.Journal;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/**
 * A journal of Arrow IPC streams, {@code NAME.arrows} for each table, readable while it grows.
 *
 * <p>A background thread writes what has gathered and forces it to disk, so that a row is safe within a second of real time
 * even if no further row follows. What goes wrong there is thrown at the next row, of whichever table, or at the end.
 */
public final class ArrowJournal implements Journal {

    /** Half of the second that is promised; the other half is for the disk. */
    static final long FLUSH_INTERVAL_MS = 500;

    /** How a table's file is opened. */
    interface ChannelOpener {
        JournalChannel open(Path file) throws IOException;
    }

    private final Path folder;
    private final ChannelOpener opener;
    private final ScheduledExecutorService flusher;
    private final BufferAllocator memory = new RootAllocator();
    private final JournalFailure failure;
    private final Map<String, JournalTableWriter> tables = new ConcurrentSkipListMap<>();
    private final Object rowLock = new Object();
    private boolean closed;

    private ArrowJournal(Path folder, ChannelOpener opener, ScheduledExecutorService flusher) {
        this.folder = folder;
        this.opener = opener;
        this.flusher = flusher;
        this.failure = new JournalFailure(folder.toString());
    }

    /**
     * Opens an empty journal.
     *
     * @param folder where the files go; created where it does not exist
     */
    public static ArrowJournal open(Path folder) throws IOException {
        return open(folder, JournalChannel::new, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "journal-flusher");
            thread.setDaemon(true);
            return thread;
        }));
    }

    static ArrowJournal open(Path folder, ChannelOpener opener, ScheduledExecutorService flusher) throws IOException {
        Files.createDirectories(folder);
        ArrowJournal journal = new ArrowJournal(folder, opener, flusher);
        flusher.scheduleWithFixedDelay(journal::flush, FLUSH_INTERVAL_MS, FLUSH_INTERVAL_MS, TimeUnit.MILLISECONDS);
        return journal;
    }

    @Override
    public synchronized TableWriter table(TableSchema schema) {
        if (closed) {
            throw new IllegalStateException("the journal " + folder + " is closed and takes no more tables");
        }
        if (tables.containsKey(schema.name())) {
            throw new IllegalArgumentException("the run has a table " + schema.name() + " already");
        }
        failure.rethrow();
        failure.guard(() -> tables.put(schema.name(), startTable(schema)));
        return tables.get(schema.name());
    }

    private JournalTableWriter startTable(TableSchema schema) throws IOException {
        JournalChannel channel = opener.open(JournalFile.path(folder, schema.name()));
        try {
            DurableFiles.forceNames(folder);
            return new JournalTableWriter(
                    schema, channel, failure, memory, rowLock, () -> writeGatheredBut(schema.name()));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void writeGatheredBut(String name) throws IOException {
        for (Map.Entry<String, JournalTableWriter> table : tables.entrySet()) {
            if (!table.getKey().equals(name)) {
                table.getValue().writeGathered();
            }
        }
    }

    /** Forces to disk every row that was appended before the call. */
    private void flush() {
        for (JournalTableWriter table : tables.values()) {
            if (failure.isNone()) {
                failure.remember(table::flush);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        flusher.shutdown();
        for (JournalTableWriter table : tables.values()) {
            failure.remember(table::close);
        }
        memory.close();
        failure.rethrow();
    }
}
