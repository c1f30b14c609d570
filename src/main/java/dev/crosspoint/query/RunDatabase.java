package dev.crosspoint.query;

import dev.crosspoint.store.DuckDb;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The stored runs as a database that can only be read: views {@code runs} and {@code findings}, and one for each name of a
 * table, such as {@code readings}.
 *
 * <p>Two bars keep the runs safe, because DuckDB can write any file that it may read. A query goes through DuckDB's table
 * function {@code query}, which takes one SELECT and nothing else; and outside the runs' tables there are no files for it.
 */
public final class RunDatabase implements AutoCloseable {

    private static final String READINGS = "readings";

    private final DuckDBConnection database;
    private final Map<String, TableView> views = new TreeMap<>(Map.of(READINGS, new TableView(READINGS)));
    private final List<String> remarks = new ArrayList<>();

    private RunDatabase(DuckDBConnection database) {
        this.database = database;
    }

    /**
     * Opens the runs in a folder. What cannot be read of a run is left out and named in {@link #remarks}.
     *
     * @throws IllegalArgumentException if there are no runs
     */
    public static RunDatabase open(Path folder) {
        List<Path> folders = StoredRuns.list(folder);
        if (folders.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no runs in " + folder + "; name the folder that holds them by --out");
        }
        try {
            RunDatabase runs = new RunDatabase(DuckDb.open());
            try {
                runs.fill(folders);
                return runs;
            } catch (SQLException | RuntimeException e) {
                runs.database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the runs in " + folder + " could not be shown: " + e.getMessage(), e);
        }
    }

    private void fill(List<Path> folders) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE " + RunRow.TABLE + " (" + RunRow.COLUMNS + ")");
            statement.execute("CREATE TABLE " + FindingRow.TABLE + " (" + FindingRow.COLUMNS + ")");
            try (DuckDBAppender runs = database.createAppender(RunRow.TABLE);
                    DuckDBAppender findings = database.createAppender(FindingRow.TABLE)) {
                for (Path folder : folders) {
                    add(folder, runs, findings);
                }
            }
            for (TableView view : views.values()) {
                view.create(statement);
            }
            lock(statement);
        }
    }

    private void add(Path folder, DuckDBAppender runs, DuckDBAppender findings) throws SQLException {
        RunRow row;
        try {
            row = RunRow.of(StoredRuns.open(folder));
        } catch (RunFolderException e) {
            remarks.add("A run is left out: " + e.getMessage() + ".");
            return;
        }
        row.appendTo(runs);
        addTables(row);
        try {
            for (FindingRow finding : FindingRow.of(row)) {
                finding.appendTo(findings);
            }
        } catch (RunFolderException e) {
            remarks.add("Findings are left out: " + e.getMessage() + ".");
        }
    }

    private void addTables(RunRow row) {
        StoredRun run = row.run();
        if (!run.isClosed()) {
            remarks.add("The run " + run.folder() + " is not closed: its tables are left out. Once it has ended,"
                    + " close it with: crosspoint analyze " + run.folder());
            return;
        }
        for (String table : run.tables()) {
            if (Set.of(RunRow.TABLE, FindingRow.TABLE).contains(table)) {
                remarks.add("The table " + table + " of " + run.folder() + " is left out: a view has its name.");
                continue;
            }
            try {
                views.computeIfAbsent(table, TableView::new).add(row, ParquetFile.check(run, table, database));
            } catch (RunFolderException e) {
                remarks.add("A table is left out: " + e.getMessage() + ".");
            }
        }
    }

    private void lock(Statement statement) throws SQLException {
        String files = views.values().stream()
                .flatMap(view -> view.files().stream())
                .map(file -> DuckDb.literal(file.toString()))
                .collect(Collectors.joining(", "));
        statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
        statement.execute("SET allowed_paths = [" + files + "]");
        statement.execute("SET enable_external_access = false");
        statement.execute("SET lock_configuration = true");
    }

    /** Returns a sentence for everything that could not be read of the runs; empty if all is there. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Writes what one SELECT gives.
     *
     * @throws IllegalArgumentException if it is no SELECT or DuckDB refuses it; the message holds DuckDB's
     */
    public void query(String sql, ResultWriter writer) {
        try (Statement statement = database.createStatement()) {
            // Whole before the first row is written: a result that is streamed loses DuckDB's message when it fails.
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE result AS SELECT * FROM query(" + DuckDb.literal(sql) + ")");
            try (ResultSet result = statement.executeQuery("SELECT * FROM temp.result")) {
                ResultRows.write(result, writer);
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("the query failed: " + reason(e), e);
        }
    }

    /** DuckDB's message without the line it points into, which is not the one that the user typed. */
    private static String reason(SQLException failure) {
        String message = failure.getMessage().split("\\R\\R?LINE \\d+:")[0].strip();
        boolean isNoSelect = message.contains("single SELECT");
        return message + (isNoSelect ? "; the runs are only read" : "");
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory did not close: " + e.getMessage(), e);
        }
    }
}
