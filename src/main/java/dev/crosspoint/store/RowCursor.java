package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.util.Optional;

/** The rows of a table of a run, batch by batch, in the order they were written. */
public interface RowCursor extends AutoCloseable {

    /** Returns the table's name and columns. */
    TableSchema schema();

    /**
     * Returns the next rows, there until the next call; nothing if there are no more of them, which of a table that is still
     * written only means: not yet.
     *
     * @throws RunFolderException if the table's file is missing or damaged
     */
    Optional<StoredTable.Batch> next();

    @Override
    void close();
}
