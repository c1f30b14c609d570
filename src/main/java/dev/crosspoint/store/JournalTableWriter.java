package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** One table of a journal: rows gather in memory and go to the file as an Arrow batch when there are enough of them. */
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

    /** Guards everything below, and the batch. */
    private final Object rowLock = new Object();

    private int rows;
    private long textBytes;
    private boolean unforced;
    private boolean closed;

    JournalTableWriter(TableSchema schema, JournalChannel channel, JournalFailure failure, BufferAllocator memory)
            throws IOException {
        this.schema = schema;
        this.channel = channel;
        this.failure = failure;
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
                failure.guard(this::writeBatch);
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
                    failure.guard(this::writeBatch);
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
                writeBatch();
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
                closed = true;
                try (channel;
                        batch) {
                    if (failure.isNone()) {
                        writeBatch();
                        stream.end();
                        channel.force();
                    }
                }
            }
        }
    }

    private void writeBatch() throws IOException {
        if (rows == 0) {
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
