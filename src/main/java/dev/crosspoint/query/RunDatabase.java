package dev.crosspoint.query;

import dev.crosspoint.store.DuckDb;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The stored runs as a database that can only be read: views {@code runs} and {@code findings}, and one for each name of a
 * table, measured or made by an analysis, such as {@code readings}.
 *
 * <p>Two bars keep the runs safe, because DuckDB can write any file that it may read. A query goes through DuckDB's table
 * function {@code query}, which takes one SELECT and nothing else; and outside the runs' tables there are no files for it.
 */
public final class RunDatabase implements AutoCloseable {

    /** Tables that have a view even where no run has them. */
    private static final List<String> ALWAYS = List.of("readings", "samples", "spikes", "waveforms");

    private final DuckDBConnection database;
    private final Map<String, TableView> views = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    private RunDatabase(DuckDBConnection database) {
        this.database = database;
        ALWAYS.forEach(name -> views.put(name, new TableView(name)));
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
        DuckDb.loadInBackground();
        List<RunContents> contents =
                folders.parallelStream().map(RunContents::read).toList();
        try {
            RunDatabase runs = new RunDatabase(DuckDb.open());
            try {
                runs.fill(contents);
                return runs;
            } catch (SQLException | RuntimeException e) {
                runs.database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the runs in " + folder + " could not be shown: " + e.getMessage(), e);
        }
    }

    private void fill(List<RunContents> contents) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE " + RunRow.TABLE + " (" + RunRow.COLUMNS + ")");
            statement.execute("CREATE TABLE " + FindingRow.TABLE + " (" + FindingRow.COLUMNS + ")");
            try (DuckDBAppender runs = database.createAppender(RunRow.TABLE);
                    DuckDBAppender findings = database.createAppender(FindingRow.TABLE)) {
                for (RunContents run : contents) {
                    add(run, runs, findings);
                }
            }
            createViewsOfWholeFiles();
            lock(statement);
        }
    }

    private void add(RunContents run, DuckDBAppender runs, DuckDBAppender findings) throws SQLException {
        if (run.row().isPresent()) {
            run.row().get().appendTo(runs);
        }
        for (FindingRow finding : run.findings()) {
            finding.appendTo(findings);
        }
        run.files()
                .forEach(file -> views.computeIfAbsent(file.schema().name(), TableView::new)
                        .add(file));
        remarks.addAll(run.remarks());
    }

    private void createViewsOfWholeFiles() throws SQLException {
        try {
            createViews();
        } catch (SQLException e) {
            if (!leaveOutFaultyFiles()) {
                throw e;
            }
        }
    }

    private void createViews() throws SQLException {
        for (TableView view : views.values()) {
            view.create(database);
        }
    }

    /**
     * Opening every file to look whether it is whole takes longer than most queries, so that is done only after something
     * failed.
     *
     * @return whether there were faulty files; the views are without them then
     */
    private boolean leaveOutFaultyFiles() throws SQLException {
        Map<ParquetFile, String> faults = ParquetCheck.faults(files().toList(), database);
        if (faults.isEmpty()) {
            return false;
        }
        faults.values().forEach(fault -> remarks.add("A table is left out: " + fault + "."));
        views.values().forEach(view -> view.removeAll(faults.keySet()));
        createViews();
        return true;
    }

    private Stream<ParquetFile> files() {
        return views.values().stream().flatMap(view -> view.files().stream());
    }

    private void lock(Statement statement) throws SQLException {
        String files = files().map(ParquetFile::literal).collect(Collectors.joining(", "));
        statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
        statement.execute("SET allowed_paths = [" + files + "]");
        statement.execute("SET enable_external_access = false");
        statement.execute("SET lock_configuration = true");
    }

    /**
     * Returns a sentence for everything that could not be read of the runs; empty if all is there. A query that meets a
     * damaged file adds to them.
     */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Writes what one SELECT gives. A file that keeps it from being answered is left out and named in {@link #remarks}.
     *
     * @throws IllegalArgumentException if it is no SELECT or DuckDB refuses it; the message holds DuckDB's
     */
    public void query(String sql, ResultWriter writer) {
        try {
            answerFromWholeFiles(sql);
            try (Statement statement = database.createStatement();
                    ResultSet result = statement.executeQuery("SELECT * FROM temp.result")) {
                ResultRows.write(result, writer);
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("the query failed: " + reason(e), e);
        }
    }

    private void answerFromWholeFiles(String sql) throws SQLException {
        try {
            answer(sql);
        } catch (SQLException e) {
            if (!leaveOutFaultyFiles()) {
                throw e;
            }
            answer(sql);
        }
    }

    /** Whole before the first row is written: a result that is streamed loses DuckDB's message when it fails. */
    private void answer(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TEMP TABLE result AS SELECT * FROM query(" + DuckDb.literal(sql) + ")");
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
