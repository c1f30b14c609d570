package dev.crosspoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.store.DuckDb;
import dev.crosspoint.store.RunFolder;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run stored is what a reader of its CSV gets, to the last bit; DuckDB splits the lines into cells. */
class CsvRoundTripTest {
    private static final Instant TIME = Instant.parse("2030-01-02T03:04:05Z");
    private static final TableSchema SCHEMA = new TableSchema(
            "extremes",
            "numbers that are hard to write",
            List.of(
                    Column.real("real_v", "V", "any 64 bits"),
                    Column.single("single_v", "V", "any 32 bits"),
                    Column.integer("integer", "any whole number"),
                    Column.text("text", "any text")));

    @TempDir
    private Path folder;

    @Test
    void everyNumberAndTextIsTheSameToTheLastBit() throws SQLException {
        List<Object[]> rows = rows();
        List<Path> files = new ExportFolder(folder.resolve("out"), false)
                .write(List.of(new CsvExport(RunData.of(StoredRuns.open(store(rows))), false)));

        List<Object[]> read = read(files.get(0));
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.get(i)).as("row " + i).isEqualTo(rows.get(i));
        }
    }

    private static List<Object[]> rows() {
        SplittableRandom random = new SplittableRandom(20300102);
        double[] doubles = {0.0, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, 1.0 / 3, 2e-3, Double.NaN, 1e23};
        String[] texts = {"ok", "", "a,b", "\"both\"", " space ", "µ\nline", "NULL", "1e5"};
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            double real = i < doubles.length ? doubles[i] : Double.longBitsToDouble(random.nextLong());
            float single = i < doubles.length ? (float) doubles[i] : Float.intBitsToFloat(random.nextInt());
            // There is one NaN for "not measured"; its further bits mean nothing.
            rows.add(new Object[] {
                Double.isNaN(real) ? Double.NaN : real,
                Float.isNaN(single) ? Float.NaN : single,
                i == 0 ? Long.MIN_VALUE : random.nextLong(),
                texts[i % texts.length]
            });
        }
        return rows;
    }

    private Path store(List<Object[]> rows) {
        ObjectNode start = JsonNodeFactory.instance.objectNode().put("time", TIME.toString());
        try (RunFolder run = RunFolder.create(folder, TIME, "test", "device", start)) {
            TableWriter table = run.journal().table(SCHEMA);
            rows.forEach(table::append);
            run.finish(new StopRecord(TIME, "completed", "all measured"));
            return run.folder();
        }
    }

    private static List<Object[]> read(Path file) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        String sql = "SELECT * FROM read_csv(" + DuckDb.literal(file.toString())
                + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')";
        try (DuckDBConnection database = DuckDb.open();
                Statement statement = database.createStatement();
                ResultSet cells = statement.executeQuery(sql)) {
            while (cells.next()) {
                String text = cells.getString("text");
                rows.add(new Object[] {
                    number(cells.getString("real_v")),
                    single(cells.getString("single_v")),
                    Long.valueOf(cells.getString("integer")),
                    text == null ? "" : text
                });
            }
        }
        return rows;
    }

    private static double number(String cell) {
        return cell == null ? Double.NaN : Double.parseDouble(cell);
    }

    private static float single(String cell) {
        return cell == null ? Float.NaN : Float.parseFloat(cell);
    }
}
