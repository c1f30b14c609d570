package dev.crosspoint.query;

import dev.crosspoint.record.Column;
import dev.crosspoint.store.DuckDb;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * The view that shows the tables of one name of all runs as one: run_id, device, then every column that any of them has. A
 * number that was not measured is NULL here, so that means and extremes pass over it; in the files it is NaN.
 *
 * <p>Files that have the same columns are opened by one call of {@code read_parquet}, which then looks into the first of them
 * only before the query runs.
 */
final class TableView {

    private final String name;
    private final Map<String, Column.Type> columns = new LinkedHashMap<>();
    private final List<ParquetFile> files = new ArrayList<>();

    TableView(String name) {
        this.name = name;
    }

    void add(ParquetFile file) {
        file.schema().columns().forEach(column -> columns.putIfAbsent(column.name(), column.type()));
        files.add(file);
    }

    /** Takes files out; their columns stay. */
    void removeAll(Collection<ParquetFile> faulty) {
        files.removeAll(faulty);
    }

    List<ParquetFile> files() {
        return List.copyOf(files);
    }

    /** Makes the view, in place of an earlier one; one without rows if no run has the table. */
    void create(DuckDBConnection database) throws SQLException {
        List<String> parts = new ArrayList<>();
        Map<Map<String, Column.Type>, List<ParquetFile>> alike = files.stream()
                .collect(Collectors.groupingBy(TableView::types, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Map<String, Column.Type>, List<ParquetFile>> group : alike.entrySet()) {
            String runs = name + "_" + parts.size();
            RunOfFile.write(database, runs, group.getValue());
            parts.add(sql(group.getKey(), group.getValue(), runs));
        }
        if (parts.isEmpty()) {
            parts.add("SELECT NULL::VARCHAR AS run_id, NULL::VARCHAR AS device" + selection(Map.of()) + " WHERE false");
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE VIEW " + DuckDb.identifier(name) + " AS " + String.join(" UNION ALL ", parts));
        }
    }

    private static Map<String, Column.Type> types(ParquetFile file) {
        Map<String, Column.Type> types = new LinkedHashMap<>();
        file.schema().columns().forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    private String sql(Map<String, Column.Type> present, List<ParquetFile> group, String runs) {
        return "SELECT run.run_id, run.device" + selection(present) + " FROM read_parquet(["
                + group.stream().map(ParquetFile::literal).collect(Collectors.joining(", "))
                + "], hive_partitioning = false) AS cell JOIN " + RunOfFile.table(runs)
                + " AS run ON cell.file_index = run.file_index";
    }

    private String selection(Map<String, Column.Type> present) {
        StringBuilder selection = new StringBuilder();
        columns.forEach((column, type) -> selection
                .append(", ")
                .append(present.containsKey(column) ? cell(column, present.get(column)) : "NULL::" + sqlType(type))
                .append(" AS ")
                .append(DuckDb.identifier(column)));
        return selection.toString();
    }

    private static String cell(String column, Column.Type type) {
        String cell = "cell." + DuckDb.identifier(column);
        return switch (type) {
            case REAL, SINGLE -> "nullif(" + cell + ", 'NaN'::" + sqlType(type) + ")";
            case INTEGER, TEXT -> cell;
        };
    }

    private static String sqlType(Column.Type type) {
        return switch (type) {
            case REAL -> "DOUBLE";
            case SINGLE -> "FLOAT";
            case INTEGER -> "BIGINT";
            case TEXT -> "VARCHAR";
        };
    }
}
