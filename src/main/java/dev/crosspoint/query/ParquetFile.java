package dev.crosspoint.query;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.DuckDb;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.StoredRun;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** The Parquet file of a run's table, which one damaged file must not keep from being read with the others. */
record ParquetFile(Path path, List<Column> columns) {

    /**
     * Returns the file of a table of a closed run.
     *
     * @throws RunFolderException if it is missing, is no Parquet file or lacks columns that the run's record names
     */
    static ParquetFile check(StoredRun run, String table, DuckDBConnection database) {
        String name = run.record().path("tables").path(table).path("file").textValue();
        Path path = run.folder().resolve(name).toAbsolutePath().normalize();
        TableSchema schema = run.table(table).schema();
        Set<String> present = columns(path, database);
        List<String> missing = schema.columns().stream()
                .map(Column::name)
                .filter(column -> !present.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new RunFolderException(path + " has no columns " + missing + ", which the run's record names");
        }
        return new ParquetFile(path, schema.columns());
    }

    /** DuckDB reads the end of the file, where the columns are, when it prepares the statement. */
    private static Set<String> columns(Path path, DuckDBConnection database) {
        String sql = "SELECT * FROM read_parquet(" + DuckDb.literal(path.toString()) + ", hive_partitioning = false)";
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            ResultSetMetaData columns = statement.getMetaData();
            Set<String> names = new HashSet<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i));
            }
            return names;
        } catch (SQLException e) {
            throw new RunFolderException("could not read " + path + ": " + DuckDb.reason(e), e);
        }
    }
}
