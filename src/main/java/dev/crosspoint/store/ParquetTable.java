package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/** A table of a closed run. */
record ParquetTable(Path path, TableRecord table) implements StoredTable {

    /** Rows handed to the reader at a time. */
    private static final int BATCH_ROWS = 65_536;

    @Override
    public TableSchema schema() {
        return table.schema();
    }

    @Override
    public long rows() {
        return table.rows();
    }

    @Override
    public Optional<Path> parquetFile() {
        return Optional.of(path);
    }

    @Override
    public Optional<String> fault() {
        if (!Files.isRegularFile(path)) {
            return Optional.of(path + " is missing.");
        }
        try {
            return Checksum.sha256(path).equals(table.sha256())
                    ? Optional.empty()
                    : Optional.of(path + " is not the file that was written: its SHA-256 checksum differs.");
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path + ": " + Reason.of(e), e);
        }
    }

    @Override
    public void forEachBatch(Consumer<Batch> reader) {
        String columns = schema().columns().stream()
                .map(column -> DuckDb.identifier(column.name()))
                .collect(Collectors.joining(", "));
        String query = "SELECT " + columns + " FROM read_parquet(?, hive_partitioning = false)";
        try (BufferAllocator memory = new RootAllocator();
                DuckDBConnection database = DuckDb.open();
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, path.toString());
            try (DuckDBResultSet result = statement.executeQuery().unwrap(DuckDBResultSet.class);
                    ArrowReader batches = (ArrowReader) result.arrowExportStream(memory, BATCH_ROWS)) {
                ArrowBatch.forEach(batches, schema(), reader);
            }
        } catch (SQLException e) {
            throw new RunFolderException("could not read " + path + ": " + DuckDb.reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path + ": " + e.getMessage(), e);
        }
    }
}
