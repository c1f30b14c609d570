package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** A table of a run that is not closed: the complete batches of its journal. */
record JournalTable(JournalFile file) implements StoredTable {

    @Override
    public TableSchema schema() {
        return file.schema();
    }

    @Override
    public long rows() {
        return file.rows();
    }

    @Override
    public void forEachBatch(Consumer<Batch> reader) {
        try (BufferAllocator memory = new RootAllocator();
                ArrowReader batches = file.open(memory)) {
            ArrowBatch.forEach(batches, schema(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file.path() + ": " + Reason.of(e), e);
        }
    }
}
