package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A table of a stored run, read in the order it was written, in batches, at constant memory. */
public interface StoredTable {

    /** Returns the table's name and columns, with units and descriptions. */
    TableSchema schema();

    /** Returns the number of rows. */
    long rows();

    /** Returns the table's Parquet file; nothing while the rows are elsewhere, as in the journal of an unclosed run. */
    default Optional<Path> parquetFile() {
        return Optional.empty();
    }

    /**
     * Compares the table's file with the checksum that was recorded when it was written.
     *
     * @return a sentence if the file is missing or another one; nothing if all is well, or where no checksum was recorded
     */
    default Optional<String> fault() {
        return Optional.empty();
    }

    /**
     * Hands every row to {@code reader}, in order, a batch at a time.
     *
     * @throws RunFolderException if the table's file is missing or damaged
     */
    void forEachBatch(Consumer<Batch> reader);

    /** Some consecutive rows of a table, there only while they are handed over; the arrays are the reader's to keep. */
    interface Batch {

        /** Returns the number of rows. */
        int rows();

        /**
         * Returns the cells of a REAL column.
         *
         * @throws IllegalArgumentException if the table has no such column, or one of another type
         */
        double[] reals(String column);

        /**
         * Returns the cells of a SINGLE column.
         *
         * @throws IllegalArgumentException if the table has no such column, or one of another type
         */
        float[] singles(String column);

        /**
         * Returns the cells of an INTEGER column.
         *
         * @throws IllegalArgumentException if the table has no such column, or one of another type
         */
        long[] integers(String column);

        /**
         * Returns the cells of a TEXT column.
         *
         * @throws IllegalArgumentException if the table has no such column, or one of another type
         */
        String[] texts(String column);
    }
}
