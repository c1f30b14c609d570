package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/**
 * One table of a journal: rows gather in memory and go to the file as an Arrow batch when there are enough of them. The rows of
 * other tables that were appended before go to their files first, so that a killed run has what its last rows refer to.
 */
final class JournalTableWriter implements TableWriter {

    /** Rows in a full batch. */
    static final int BATCH_ROWS = 8192;

    /** Bytes of text after which a batch goes to the file although it has fewer rows. */
    static final long BATCH_TEXT_BYTES = 1 << 20;

    private final TableSchema schema;
    private final JournalChannel channel;
    private final JournalFailure failure;
    private final VectorSchemaRoot batch;
    private final ArrowStreamWriter stream;

    /** Held while the file is forced to disk, which may take long; always taken before {@link #rowLock}. */
    private final Object forceLock = new Object();

    /** Guards everything below, and the batch; all tables of the journal share it. */
    private final Object rowLock;

    private final JournalFailure.Write othersGathered;

    private int rows;
    private long textBytes;
    private boolean unforced;
    private boolean closed;

    /**
     * Starts the table's stream.
     *
     * @param rowLock the lock that all tables of the journal share
     * @param othersGathered writes what has gathered in the other tables; called under that lock
     */
    JournalTableWriter(
            TableSchema schema,
            JournalChannel channel,
            JournalFailure failure,
            BufferAllocator memory,
            Object rowLock,
            JournalFailure.Write othersGathered)
            throws IOException {
        this.schema = schema;
        this.channel = channel;
        this.failure = failure;
        this.rowLock = rowLock;
        this.othersGathered = othersGathered;
        this.batch = VectorSchemaRoot.create(ArrowSchemas.toArrow(schema), memory);
        this.stream = new ArrowStreamWriter(batch, null, channel);
        try {
            stream.start();
            channel.force();
        } catch (IOException e) {
            batch.close();
            throw e;
        }
    }

    @Override
    public void append(Object... cells) {
        synchronized (rowLock) {
            requireWritable();
            textBytes += RowCells.of(schema, cells).put(batch, rows);
            rows++;
            if (rows == BATCH_ROWS || textBytes >= BATCH_TEXT_BYTES) {
                failure.guard(this::writeInOrder);
            }
        }
    }

    @Override
    public void appendAll(Object... columns) {
        ColumnArrays arrays = ColumnArrays.of(schema, columns);
        for (int from = 0; from < arrays.rows(); ) {
            synchronized (rowLock) {
                requireWritable();
                int count = Math.min(arrays.rows() - from, BATCH_ROWS - rows);
                textBytes += arrays.put(from, count, batch, rows);
                from += count;
                rows += count;
                if (rows == BATCH_ROWS || textBytes >= BATCH_TEXT_BYTES) {
                    failure.guard(this::writeInOrder);
                }
            }
        }
    }

    private void requireWritable() {
        failure.rethrow();
        if (closed) {
            throw new IllegalStateException("table " + schema.name() + " is closed and takes no more rows");
        }
    }

    /** Forces every row to disk that was appended before the call. */
    void flush() throws IOException {
        synchronized (forceLock) {
            synchronized (rowLock) {
                if (closed) {
                    return;
                }
                writeInOrder();
                if (!unforced) {
                    return;
                }
                unforced = false;
            }
            channel.force();
        }
    }

    /** Forces every row to disk, ends the stream and closes the file; after a failure only closes the file. */
    void close() throws IOException {
        synchronized (forceLock) {
            synchronized (rowLock) {
                if (closed) {
                    return;
                }
                try (channel;
                        batch) {
                    if (failure.isNone()) {
                        writeInOrder();
                        stream.end();
                        channel.force();
                    }
                } finally {
                    closed = true;
                }
            }
        }
    }

    private void writeInOrder() throws IOException {
        othersGathered.run();
        writeGathered();
    }

    /** Writes what has gathered; only under the lock of the rows. */
    void writeGathered() throws IOException {
        if (rows == 0 || closed) {
            return;
        }
        batch.setRowCount(rows);
        stream.writeBatch();
        batch.getFieldVectors().forEach(ValueVector::reset);
        batch.setRowCount(0);
        rows = 0;
        textBytes = 0;
        unforced = true;
    }
}
