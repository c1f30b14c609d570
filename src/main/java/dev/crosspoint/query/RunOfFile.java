package dev.crosspoint.query;

import dev.crosspoint.store.DuckDb;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Tables that say which run a Parquet file belongs to; DuckDB numbers the files of a call in the order they are given. */
final class RunOfFile {

    private static final String SCHEMA = "files";

    private RunOfFile() {}

    /** Returns a table's name as SQL writes it. */
    static String table(String name) {
        return SCHEMA + "." + DuckDb.identifier(name);
    }

    /** Makes a table, in place of an earlier one; appended, because DuckDB takes long to parse a thousand rows. */
    static void write(DuckDBConnection database, String name, List<ParquetFile> files) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
            statement.execute(
                    "CREATE OR REPLACE TABLE " + table(name) + " (file_index UBIGINT, run_id VARCHAR, device VARCHAR)");
        }
        try (DuckDBAppender rows = database.createAppender(SCHEMA, name)) {
            for (int i = 0; i < files.size(); i++) {
                RunRow run = files.get(i).run();
                rows.beginRow()
                        .append((long) i)
                        .append(run.id())
                        .append(run.device())
                        .endRow();
            }
        }
    }
}
