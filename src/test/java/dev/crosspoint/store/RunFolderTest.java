package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path runs;

    @Test
    void finishedRunReadsBackEveryCellInOrder() {
        Path folder = finishedSweep(300_000);

        StoredRun run = StoredRuns.open(folder);
        assertThat(run.isClosed()).isTrue();
        assertThat(run.remarks()).isEmpty();
        assertThat(run.tables()).containsExactly("sweep");
        assertThat(run.table("sweep").schema()).isEqualTo(Sweeps.SCHEMA);
        assertThat(run.table("sweep").rows()).isEqualTo(300_000);
        assertThat(Sweeps.intactRows(run.table("sweep"))).isEqualTo(300_000);
    }

    @Test
    void finishedRunLeavesNeitherJournalNorLockNorHalfFiles() throws IOException {
        assertThat(files(finishedSweep(10))).containsExactly("data/sweep.parquet", "run.json");
    }

    @Test
    void recordTellsStartStopAndTables() throws IOException {
        Path folder = finishedSweep(10);

        JsonNode record = StoredRuns.open(folder).record();
        assertThat(record.at("/start/protocol").asText()).isEqualTo("iv-sweep");
        assertThat(record.at("/stop/outcome").asText()).isEqualTo("completed");
        assertThat(record.at("/stop/reason").asText()).isEqualTo("all cycles measured");
        assertThat(record.at("/stop/time").asText()).isEqualTo("2026-11-22T02:20:00Z");
        JsonNode table = record.at("/tables/sweep");
        assertThat(table.path("rows").asLong()).isEqualTo(10);
        assertThat(table.path("file").asText()).isEqualTo("data/sweep.parquet");
        assertThat(table.path("sha256").asText()).isEqualTo(Checksum.sha256(folder.resolve("data/sweep.parquet")));
        assertThat(table.at("/columns/1").toString())
                .isEqualTo("{\"name\":\"voltage_sourced_v\",\"type\":\"real\",\"unit\":\"V\","
                        + "\"description\":\"programmed voltage\"}");
    }

    @Test
    void startRecordIsOnDiskBeforeTheFirstReading() {
        try (RunFolder run = Sweeps.create(runs)) {
            JsonNode record = StoredRuns.open(run.folder()).record();
            assertThat(record.at("/start/protocol").asText()).isEqualTo("iv-sweep");
            assertThat(record.has("stop")).isFalse();
        }
    }

    @Test
    void secondRunInTheSameSecondGetsAFolderOfItsOwn() {
        try (RunFolder first = Sweeps.create(runs);
                RunFolder second = Sweeps.create(runs);
                RunFolder third = Sweeps.create(runs)) {
            assertThat(List.of(first.id(), second.id(), third.id()))
                    .containsExactly(
                            "2026-11-22T02-15-31Z_iv-sweep_device-1",
                            "2026-11-22T02-15-31Z_iv-sweep_device-1_2",
                            "2026-11-22T02-15-31Z_iv-sweep_device-1_3");
        }
    }

    @Test
    void deviceNameCannotLeaveTheRunsFolderOrTroubleAFileSystem() {
        String device = "..\\../die 3:µ*\"<x>|?";
        try (RunFolder run = RunFolder.create(runs, Sweeps.BEGIN, "iv-sweep", device, Sweeps.start())) {
            assertThat(run.folder()).isEqualTo(runs.resolve("2026-11-22T02-15-31Z_iv-sweep_-die-3-x-"));
        }
    }

    @Test
    void valuesAtTheEdgesAreKept() {
        List<Double> edges = List.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                -Double.MIN_NORMAL,
                0.1);
        TableSchema schema = new TableSchema("edges", "edges", List.of(Column.real("value", "1", "an edge")));
        Path folder = finished(schema, table -> edges.forEach(table::append));

        assertThat(Sweeps.reals(StoredRuns.open(folder).table("edges"), "value"))
                .containsExactlyElementsOf(edges);
    }

    @Test
    void textsOfAllLanguagesAreKept() {
        List<String> texts = List.of("", "µA", "Ω\t\"'\n", "忆阻器", "\uD83D\uDD2C", "a\u0000b", "x".repeat(100_000));
        TableSchema schema = new TableSchema("notes", "notes", List.of(Column.text("note", "a note")));
        Path folder = finished(schema, table -> texts.forEach(table::append));

        assertThat(Sweeps.texts(StoredRuns.open(folder).table("notes"), "note")).containsExactlyElementsOf(texts);
    }

    @Test
    void tableWithoutRowsIsStillATable() {
        Path folder = finishedSweep(0);

        StoredTable table = StoredRuns.open(folder).table("sweep");
        assertThat(table.schema()).isEqualTo(Sweeps.SCHEMA);
        assertThat(table.rows()).isZero();
        assertThat(Sweeps.intactRows(table)).isZero();
    }

    @Test
    void parquetFileAloneTellsUnitsAndDescriptions() throws SQLException {
        Path file = finishedSweep(3).resolve("data/sweep.parquet");

        Map<String, String> metadata = new TreeMap<>();
        try (DuckDBConnection database = DuckDb.open();
                Statement statement = database.createStatement();
                ResultSet pairs = statement.executeQuery(
                        "SELECT decode(key), decode(value) FROM parquet_kv_metadata('" + file + "')")) {
            while (pairs.next()) {
                metadata.put(pairs.getString(1), pairs.getString(2));
            }
        }
        assertThat(metadata)
                .containsEntry("description", "one row per reading")
                .containsEntry("current_measured_a.unit", "A")
                .containsEntry("current_measured_a.description", "measured current; 'NaN' where there is none")
                .containsEntry("status.description", "what the instrument said of it, in µ-steps");
    }

    @Test
    void failedConversionKeepsTheJournalAndSaysSo() throws IOException {
        try (RunFolder run = Sweeps.create(runs)) {
            Sweeps.append(run.journal().table(Sweeps.SCHEMA), 0, 20_000);
            Files.writeString(run.folder().resolve("data"), "in the way");

            assertThatThrownBy(() -> run.finish(Sweeps.COMPLETED))
                    .isInstanceOf(RunFolderException.class)
                    .hasMessageContaining("table sweep could not be turned into")
                    .hasMessageContaining("its rows are safe in")
                    .hasMessageContaining("sweep.arrows");

            StoredRun stored = StoredRuns.open(run.folder());
            assertThat(stored.record().at("/stop/outcome").asText()).isEqualTo("completed");
            assertThat(stored.isClosed()).isFalse();
            assertThat(Sweeps.intactRows(stored.table("sweep"))).isEqualTo(20_000);
        }
    }

    @Test
    void cancelledMeasuringThreadStillClosesItsRun() {
        Path folder;
        try (RunFolder run = Sweeps.create(runs)) {
            folder = run.folder();
            TableWriter table = run.journal().table(Sweeps.SCHEMA);
            Sweeps.append(table, 0, 100);
            Thread.currentThread().interrupt();
            Sweeps.append(table, 100, 20_000);
            run.finish(Sweeps.COMPLETED);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Sweeps.intactRows(StoredRuns.open(folder).table("sweep"))).isEqualTo(20_000);
    }

    @Test
    void runsFolderThatCannotBeMadeIsAClearError() throws IOException {
        Path file = Files.writeString(runs.resolve("file"), "");

        assertThatThrownBy(() -> Sweeps.create(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not make a run folder in " + file);
    }

    private Path finishedSweep(long rows) {
        return finished(Sweeps.SCHEMA, table -> Sweeps.append(table, 0, rows));
    }

    private Path finished(TableSchema schema, Consumer<TableWriter> rows) {
        try (RunFolder run = Sweeps.create(runs)) {
            rows.accept(run.journal().table(schema));
            run.finish(Sweeps.COMPLETED);
            return run.folder();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
