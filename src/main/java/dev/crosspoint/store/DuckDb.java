package dev.crosspoint.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DuckDB as this program uses it: in memory, one thread so that equal input makes equal files, offline, within bounds. */
public final class DuckDb {

    private static final String MEMORY_LIMIT = "512MB";

    private static final Logger LOG = LoggerFactory.getLogger(DuckDb.class);

    private DuckDb() {}

    /**
     * Loads DuckDB on a thread of its own. Its native library takes a moment, which a run can spend measuring; whoever opens
     * a database meanwhile waits for it.
     */
    public static void loadInBackground() {
        Thread loading = new Thread(DuckDb::load, "duckdb-loader");
        loading.setDaemon(true);
        loading.start();
    }

    private static void load() {
        try {
            open().close();
        } catch (SQLException e) {
            LOG.debug("DuckDB could not be loaded ahead of its use, which will say so again", e);
        }
    }

    /** Opens an empty database; results are streamed, so only one may be open at a time. */
    public static DuckDBConnection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("memory_limit", MEMORY_LIMIT);
        settings.setProperty("temp_directory", temporaryFolder().toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
    }

    /** Made by DuckDB only if it runs short of memory, and removed by it afterwards. */
    private static Path temporaryFolder() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "crosspoint-duckdb-" + ProcessHandle.current().pid());
    }

    /** Returns what went wrong in one line; where Java code failed inside DuckDB its stack trace follows, which is left out. */
    public static String reason(SQLException failure) {
        return failure.getMessage().lines().findFirst().orElse("no reason given");
    }

    /** Returns a text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns the name of a column or key as SQL writes it. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
