package dev.crosspoint.store;

import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.VectorSchemaRootAppender;

/**
 * The rows of another reader in batches of equal size, all but the last.
 *
 * <p>A journal's batches end where real time made them end. DuckDB begins a Parquet row group at the end of a batch, so the
 * same rows would make different files without this.
 */
final class EvenBatches extends ArrowReader {

    private final ArrowReader source;
    private final int size;

    /** How many rows of the source's present batch are handed on already. */
    private int taken;

    EvenBatches(ArrowReader source, int size, BufferAllocator memory) {
        super(memory);
        this.source = source;
        this.size = size;
    }

    @Override
    public boolean loadNextBatch() throws IOException {
        prepareLoadNextBatch();
        VectorSchemaRoot even = getVectorSchemaRoot();
        even.allocateNew(); // the memory of the batch before belongs to whoever took it
        while (even.getRowCount() < size && sourceHasRows()) {
            VectorSchemaRoot uneven = source.getVectorSchemaRoot();
            int count = Math.min(size - even.getRowCount(), uneven.getRowCount() - taken);
            append(even, uneven, count);
            taken += count;
        }
        return even.getRowCount() > 0;
    }

    private boolean sourceHasRows() throws IOException {
        boolean more = true;
        while (more && taken == source.getVectorSchemaRoot().getRowCount()) {
            taken = 0;
            more = source.loadNextBatch();
        }
        return more;
    }

    private void append(VectorSchemaRoot even, VectorSchemaRoot uneven, int count) {
        VectorSchemaRoot part = uneven.slice(taken, count);
        try {
            VectorSchemaRootAppender.append(false, even, part);
        } finally {
            if (part != uneven) { // a slice of everything is the thing itself
                part.close();
            }
        }
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    protected void closeReadSource() throws IOException {
        source.close();
    }

    @Override
    protected Schema readSchema() throws IOException {
        return source.getVectorSchemaRoot().getSchema();
    }
}
