package dev.crosspoint.query;

import dev.crosspoint.store.DuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Finds the files that keep the others from being read. All of them are opened by one statement; only if that fails, the
 * halves of them are, and so on.
 */
final class ParquetCheck {

    private final DuckDBConnection database;
    private final Map<ParquetFile, String> faults = new LinkedHashMap<>();

    private ParquetCheck(DuckDBConnection database) {
        this.database = database;
    }

    /** Returns a clause for every file that cannot be read or lacks columns that the record of its run names. */
    static Map<ParquetFile, String> faults(List<ParquetFile> files, DuckDBConnection database) {
        ParquetCheck check = new ParquetCheck(database);
        if (!files.isEmpty()) {
            check.check(files);
        }
        return check.faults;
    }

    private void check(List<ParquetFile> files) {
        try {
            Map<String, Set<String>> columns = columns(files);
            for (ParquetFile file : files) {
                List<String> missing =
                        file.missing(columns.getOrDefault(file.path().toString(), Set.of()));
                if (!missing.isEmpty()) {
                    faults.put(file, file.path() + " has no columns " + missing + ", which the run's record names");
                }
            }
        } catch (SQLException e) {
            if (files.size() == 1) {
                faults.put(files.get(0), "could not read " + files.get(0).path() + ": " + DuckDb.reason(e));
                return;
            }
            int middle = files.size() / 2;
            check(files.subList(0, middle));
            check(files.subList(middle, files.size()));
        }
    }

    /** DuckDB reads the ends of the files, where the columns are. */
    private Map<String, Set<String>> columns(List<ParquetFile> files) throws SQLException {
        String paths = files.stream().map(ParquetFile::literal).collect(Collectors.joining(", "));
        Map<String, Set<String>> columns = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT file_name, name FROM parquet_schema([" + paths + "])")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), file -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }
}
