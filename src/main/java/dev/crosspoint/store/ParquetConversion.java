package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;

/**
 * Turns a journal's file into a Parquet file; the same rows make the same file, bit for bit, however they were batched.
 *
 * <p>Units and descriptions go into the file's key-value metadata: {@code description} for the table,
 * {@code COLUMN.unit} and {@code COLUMN.description} for each column.
 */
final class ParquetConversion {

    /** Rows in a Parquet row group; a multiple of DuckDB's 2048 rows a vector, and its default. */
    private static final int ROW_GROUP_ROWS = 122_880;

    /** Rows handed to DuckDB at a time; a row group is a whole number of them. */
    private static final int BATCH_ROWS = ROW_GROUP_ROWS / 15;

    private static final String SOURCE = "journal";

    private ParquetConversion() {}

    /**
     * Writes all complete rows of {@code journal} to {@code file} and forces them to disk.
     *
     * @throws RunFolderException if that does not succeed; the journal is untouched and there is no file then
     */
    static void convert(JournalFile journal, Path file) {
        Path part = DurableFiles.part(file);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(part);
            long rows = write(journal, part);
            if (rows != journal.rows()) {
                throw new IOException("of " + journal.rows() + " rows " + rows + " were written");
            }
            DurableFiles.force(part);
            DurableFiles.moveIntoPlace(part, file);
        } catch (IOException e) {
            throw failure(journal, file, e.getMessage(), e);
        } catch (SQLException e) {
            throw failure(journal, file, DuckDb.reason(e), e);
        }
    }

    private static RunFolderException failure(JournalFile journal, Path file, String reason, Exception cause) {
        RunFolderException failure = new RunFolderException(
                "table " + journal.schema().name() + " could not be turned into " + file + " (" + reason
                        + "); its rows are safe in " + journal.path(),
                cause);
        try {
            Files.deleteIfExists(DurableFiles.part(file));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static long write(JournalFile journal, Path file) throws IOException, SQLException {
        try (BufferAllocator memory = new RootAllocator();
                ArrowReader batches = new EvenBatches(journal.open(memory), BATCH_ROWS, memory);
                ArrowArrayStream stream = ArrowArrayStream.allocateNew(memory);
                DuckDBConnection database = DuckDb.open();
                Statement statement = database.createStatement()) {
            Data.exportArrayStream(memory, batches, stream);
            database.registerArrowStream(SOURCE, stream);
            return statement.executeLargeUpdate("COPY " + SOURCE + " TO " + DuckDb.literal(file.toString())
                    + " (FORMAT PARQUET, COMPRESSION ZSTD, ROW_GROUP_SIZE " + ROW_GROUP_ROWS
                    + ", USE_TMP_FILE false, KV_METADATA {" + metadata(journal.schema()) + "})");
        }
    }

    private static String metadata(TableSchema schema) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("description", schema.description());
        for (Column column : schema.columns()) {
            metadata.put(column.name() + ".unit", column.unit());
            metadata.put(column.name() + ".description", column.description());
        }
        return metadata.entrySet().stream()
                .map(entry -> DuckDb.identifier(entry.getKey()) + ": " + DuckDb.literal(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
