package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VarCharVector;
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
            failure.rethrow();
            if (closed) {
                throw new IllegalStateException("table " + schema.name() + " is closed and takes no more rows");
            }
            ByteBuffer[] texts = checked(cells);
            for (int i = 0; i < cells.length; i++) {
                FieldVector vector = batch.getVector(i);
                switch (schema.columns().get(i).type()) {
                    case REAL -> ((Float8Vector) vector).setSafe(rows, (Double) cells[i]);
                    case INTEGER -> ((BigIntVector) vector).setSafe(rows, ((Number) cells[i]).longValue());
                    case TEXT -> {
                        ((VarCharVector) vector).setSafe(rows, texts[i], 0, texts[i].limit());
                        textBytes += texts[i].limit();
                    }
                }
            }
            rows++;
            if (rows == BATCH_ROWS || textBytes >= BATCH_TEXT_BYTES) {
                failure.guard(this::writeBatch);
            }
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

    /** Checks all cells, so that a wrong one leaves no half row behind, and returns the texts encoded. */
    private ByteBuffer[] checked(Object[] cells) {
        List<Column> columns = schema.columns();
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row of table " + schema.name() + " has " + columns.size() + " cells "
                    + columns.stream().map(Column::name).toList() + ", not " + cells.length);
        }
        ByteBuffer[] texts = new ByteBuffer[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            switch (columns.get(i).type()) {
                case REAL -> require(cell instanceof Double, i, "a Double", cell);
                case INTEGER ->
                    require(cell instanceof Long || cell instanceof Integer, i, "a Long or an Integer", cell);
                case TEXT -> {
                    require(cell instanceof String, i, "a String", cell);
                    texts[i] = encode((String) cell, i);
                }
            }
        }
        return texts;
    }

    private void require(boolean fits, int column, String wanted, Object cell) {
        if (!fits) {
            String given = cell == null ? "missing" : cell.getClass().getSimpleName() + " " + cell;
            throw new IllegalArgumentException(
                    "column " + schema.columns().get(column).name() + " of table " + schema.name() + " takes " + wanted
                            + "; the cell is " + given);
        }
    }

    private ByteBuffer encode(String text, int column) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "column " + schema.columns().get(column).name() + " of table " + schema.name()
                            + " takes Unicode text; the cell holds half a surrogate pair",
                    e);
        }
    }
}
