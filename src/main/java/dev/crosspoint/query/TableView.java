package dev.crosspoint.query;

import dev.crosspoint.record.Column;
import dev.crosspoint.store.DuckDb;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The view that shows the tables of one name of all runs as one: run_id, device, then every column that any of them has. A
 * number that was not measured is NULL here, so that means and extremes pass over it; in the files it is NaN.
 */
final class TableView {

    private final String name;
    private final Map<String, Column.Type> columns = new LinkedHashMap<>();
    private final List<Path> files = new ArrayList<>();
    private final List<RunRow> runs = new ArrayList<>();

    TableView(String name) {
        this.name = name;
    }

    /** Adds the table of a run, whose Parquet file has been checked. */
    void add(RunRow run, ParquetFile file) {
        file.columns().forEach(column -> columns.putIfAbsent(column.name(), column.type()));
        files.add(file.path());
        runs.add(run);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** Makes the view; one without rows if no run has the table. */
    void create(Statement database) throws SQLException {
        String view = "CREATE VIEW " + DuckDb.identifier(name) + " AS ";
        if (files.isEmpty()) {
            database.execute(view + "SELECT NULL::VARCHAR AS run_id, NULL::VARCHAR AS device WHERE false");
            return;
        }
        database.execute(view + "SELECT run.run_id, run.device" + selection() + " FROM read_parquet(["
                + files.stream().map(file -> DuckDb.literal(file.toString())).collect(Collectors.joining(", "))
                + "], union_by_name = true, hive_partitioning = false) AS cell JOIN (" + runOfFile()
                + ") AS run ON cell.file_index = run.file_index");
    }

    private String selection() {
        StringBuilder selection = new StringBuilder();
        columns.forEach((column, type) -> {
            String cell = "cell." + DuckDb.identifier(column);
            String measured = switch (type) {
                case REAL -> "nullif(" + cell + ", 'NaN'::DOUBLE)";
                case SINGLE -> "nullif(" + cell + ", 'NaN'::FLOAT)";
                case INTEGER, TEXT -> cell;
            };
            selection.append(", ").append(measured).append(" AS ").append(DuckDb.identifier(column));
        });
        return selection.toString();
    }

    /** DuckDB numbers the files in the order they are given. */
    private String runOfFile() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String device = runs.get(i).device();
            rows.add("(" + i + "::UBIGINT, " + DuckDb.literal(runs.get(i).id()) + ", "
                    + (device == null ? "NULL" : DuckDb.literal(device)) + ")");
        }
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ") AS files(file_index, run_id, device)";
    }
}
