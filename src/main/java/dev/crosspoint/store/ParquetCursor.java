package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/** The rows of a Parquet file, streamed at constant memory. */
final class ParquetCursor implements RowCursor {

    /** Rows handed to the reader at a time. */
    private static final int BATCH_ROWS = 65_536;

    private final Path path;
    private final TableSchema schema;
    private final DuckDBConnection database;
    private final PreparedStatement statement;
    private final BufferAllocator memory = new RootAllocator();
    private final ArrowReader batches;

    private ParquetCursor(Path path, TableSchema schema, DuckDBConnection database, PreparedStatement statement)
            throws SQLException {
        this.path = path;
        this.schema = schema;
        this.database = database;
        this.statement = statement;
        this.batches = (ArrowReader)
                statement.executeQuery().unwrap(DuckDBResultSet.class).arrowExportStream(memory, BATCH_ROWS);
    }

    /**
     * Opens a file.
     *
     * @param from how many rows to pass over
     * @throws RunFolderException if the file is missing or damaged
     */
    static ParquetCursor open(Path path, TableSchema schema, long from) {
        String columns = schema.columns().stream()
                .map(Column::name)
                .map(DuckDb::identifier)
                .collect(Collectors.joining(", "));
        String query = "SELECT " + columns + " FROM read_parquet(?, hive_partitioning = false) OFFSET " + from;
        try {
            DuckDBConnection database = DuckDb.open();
            try {
                PreparedStatement statement = database.prepareStatement(query);
                statement.setString(1, path.toString());
                return new ParquetCursor(path, schema, database, statement);
            } catch (SQLException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public Optional<StoredTable.Batch> next() {
        try {
            return ArrowBatch.next(batches, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path + ": " + Reason.of(e), e);
        }
    }

    @Override
    public void close() {
        try (memory;
                database;
                statement;
                batches) {
            // closed in the reverse order
        } catch (SQLException e) {
            throw failure(path, e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not close " + path + ": " + Reason.of(e), e);
        }
    }

    private static RunFolderException failure(Path path, SQLException e) {
        return new RunFolderException("could not read " + path + ": " + DuckDb.reason(e), e);
    }
}
