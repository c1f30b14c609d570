package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crosspoint.query.ReadyQuery;
import dev.crosspoint.store.Recovery;
import dev.crosspoint.store.RunNote;
import dev.crosspoint.store.RunNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Brackets are wildcards to DuckDB. */
    @TempDir
    private static Path folder;

    private static Path runs;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void measure() {
        runs = folder.resolve("it's [1]");
        first = MeasuredRuns.measure(runs, 1);
        second = MeasuredRuns.measure(runs, 2);
    }

    private static Typed query(String sql, String... more) {
        String[] command = Stream.concat(Stream.of("query", "--out=" + runs, sql), Stream.of(more))
                .toArray(String[]::new);
        return Typed.command(command);
    }

    private static JsonNode rows(String sql) {
        Typed typed = query(sql, "--format=json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return parse(typed.out());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    @Test
    void aRunIsAsItsRecordSaysInAnyTimeZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            JsonNode row = rows("SELECT * FROM runs WHERE seed = 2").get(0);
            JsonNode record = parse(Files.readString(second.resolve("run.json")));
            JsonNode start = record.path("start");
            assertThat(row.path("run_id")).isEqualTo(record.path("id"));
            assertThat(row.path("folder").asText()).isEqualTo(second.toString());
            for (String key : List.of("protocol", "title", "device", "sample", "simulated", "version", "commit")) {
                assertThat(row.path(key)).as(key).isEqualTo(start.path(key));
            }
            assertThat(start.path("time").asText())
                    .startsWith(row.path("started").asText());
            assertThat(row.path("outcome").asText()).isEqualTo("completed");
            assertThat(row.path("rows").asLong())
                    .isEqualTo(MeasuredRuns.readings(second).rows());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void findingsAreThoseOfTheResultsDigitByDigit() throws IOException {
        String id = first.getFileName().toString();
        JsonNode rows = rows("SELECT * FROM findings WHERE run_id = '" + id + "'");
        JsonNode findings =
                parse(Files.readString(first.resolve("results.json"))).path("findings");
        assertThat(rows).hasSameSizeAs(findings).isNotEmpty();
        for (int i = 0; i < findings.size(); i++) {
            for (String key : List.of("name", "value", "unit", "low", "high", "n", "method")) {
                assertThat(rows.get(i).path(key))
                        .as(key)
                        .isEqualTo(findings.get(i).path(key));
            }
            assertThat(rows.get(i).path("resolved").asBoolean())
                    .isEqualTo(findings.get(i).path("resolved").asBoolean(true));
        }
    }

    @Test
    void everyReadingIsWithTheRunItBelongsTo() {
        for (Path run : List.of(first, second)) {
            String where = " FROM readings WHERE run_id = '" + run.getFileName() + "'";
            List<Double> currents = MeasuredRuns.reals(run, "current_measured_a");
            JsonNode extremes = rows("SELECT count(*) AS n, max(current_measured_a) AS most" + where)
                    .get(0);
            assertThat(extremes.path("n").asInt()).isEqualTo(currents.size());
            assertThat(extremes.path("most").asDouble()).isEqualTo(Collections.max(currents));
            assertThat(rows("SELECT current_measured_a AS i" + where))
                    .extracting(row -> row.path("i").asDouble())
                    .isEqualTo(currents);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 7 AS a) TO '%s' (FORMAT parquet, USE_TMP_FILE false)",
                "SELECT 1; COPY (SELECT 7 AS a) TO '%s' (FORMAT parquet, USE_TMP_FILE false)",
                "SELECT 1') ; COPY (SELECT 7 AS a) TO '%s' (FORMAT parquet, USE_TMP_FILE false) --",
                "SET enable_external_access = true",
                "ATTACH '%s.db'",
                "DELETE FROM runs",
                "CREATE TABLE mine AS SELECT 1",
            })
    void nothingThatIsTypedChangesAFile(String sql) {
        Map<String, String> before = MeasuredRuns.contents(folder);
        String file = first.resolve("data/readings.parquet").toString().replace("'", "''");
        Typed refused = query(sql.formatted(file));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(MeasuredRuns.contents(folder)).isEqualTo(before);
    }

    @Test
    void otherFilesOfTheComputerAreOutOfReach() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Typed refused = query("SELECT * FROM read_csv('" + file + "')");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("Permission Error");
    }

    @Test
    void wrongSqlIsRefusedWithTheWordsOfDuckDb() {
        Typed refused = query("SELECT voltage FROM readings");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("\"voltage\" not found").doesNotContain("LINE 1", "at org.duckdb");
        assertThat(query("SELECT cast(status AS INTEGER) FROM readings").errors())
                .contains("Could not convert string");
    }

    @Test
    void anUnknownReadyQueryAndNoQueryAtAllNameTheOnesThereAre() {
        assertThat(query("yields").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(query("yields").errors()).contains("no ready query yields", "yield, ");
        assertThat(Typed.command("query").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Typed.command("query").errors()).contains("--list");
    }

    @Test
    void aFolderWithoutRunsIsNamed() {
        Path none = folder.resolve("none");
        Typed refused = Typed.command("query", "runs", "--out", none.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("no runs in " + none);
    }

    @ParameterizedTest
    @MethodSource("dev.crosspoint.query.ReadyQuery#all")
    void everyReadyQueryIsListedAndRuns(ReadyQuery ready) {
        assertThat(Typed.command("query", "--list").out()).contains(ready.name(), ready.description());
        Typed typed = query(ready.name());
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        assertThat(typed.out()).contains("row");
    }

    @Test
    void yieldCountsDevicesAndItsIntervalIsWilsons() {
        JsonNode row = rows("yield").get(0);
        assertThat(row.path("devices").asInt()).isEqualTo(1);
        assertThat(row.path("yield").asDouble()).isEqualTo(1);
        // One of one: the lower end is 1 / (1 + z²).
        assertThat(row.path("low").asDouble())
                .isCloseTo(1 / (1 + 1.959963984540054 * 1.959963984540054), within(1e-12));
    }

    @Test
    void nullAndNotMeasuredAreEmptyAndTheOrderIsKept() {
        String sql = "SELECT * FROM (VALUES (1, 'b,\"c', NULL), (2, 'µ', 'NaN'::DOUBLE)) AS t(a, b, c) ORDER BY a DESC";
        assertThat(query(sql, "--format=csv").out()).isEqualTo("a,b,c\n2,µ,\n1,\"b,\"\"c\",\n");
        assertThat(rows(sql)).hasToString("[{\"a\":2,\"b\":\"µ\",\"c\":null},{\"a\":1,\"b\":\"b,\\\"c\",\"c\":null}]");
        assertThat(query(sql).out().lines())
                .containsExactly("a  b     c", "-  ----  ---", "2  µ     NaN", "1  b,\"c", "(2 rows)");
        assertThat(rows("SELECT 1 AS a, 2 AS a")).hasToString("[{\"a\":1,\"a_1\":2}]");
    }

    @Test
    void aTableLongerThanItsMeasuredRowsIsWhole() {
        assertThat(query("SELECT range AS a FROM range(2500)").out().lines())
                .hasSize(2503)
                .contains("2499", "(2500 rows)");
    }

    @Test
    void damagedAndUnclosedRunsDoNotKeepTheGoodOnesFromBeingRead(@TempDir Path mixed) throws IOException {
        Path good = MeasuredRuns.measure(mixed, 3);
        Path torn = MeasuredRuns.measure(mixed, 4);
        Path unreadable = MeasuredRuns.measure(mixed, 5);
        Path cut = MeasuredRuns.cutShort(mixed);
        Files.writeString(torn.resolve("data/readings.parquet"), "PAR1 and then nothing");
        Files.writeString(torn.resolve("results.json"), "{");
        Files.writeString(unreadable.resolve("run.json"), "{}");

        Typed typed = Typed.command(
                "query",
                "SELECT runs.run_id, outcome, seed, runs.rows, count(point) AS n FROM runs LEFT JOIN readings USING (run_id)"
                        + " GROUP BY ALL ORDER BY runs.run_id",
                "--format=json",
                "--out=" + mixed);

        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        JsonNode rows = parse(typed.out());
        assertThat(rows)
                .extracting(row -> row.path("run_id").asText())
                .containsExactly(
                        good.getFileName().toString(),
                        torn.getFileName().toString(),
                        cut.getFileName().toString());
        assertThat(rows).extracting(row -> row.path("n").asInt()).containsExactly(402, 0, 0);
        assertThat(rows.get(2).path("outcome").isNull()).isTrue();
        assertThat(rows.get(2).path("rows").asInt()).isEqualTo(2);
        assertThat(typed.errors().lines()).hasSize(4);
        assertThat(typed.errors())
                .contains("A run is left out: " + unreadable.resolve("run.json"))
                .contains("A table is left out: could not read " + torn.resolve("data/readings.parquet"))
                .contains("Findings are left out: " + torn.resolve("results.json"))
                .contains("The run " + cut + " is not closed");
    }

    @Test
    void aFileWhoseDamageOnlyShowsWhenItIsReadIsLeftOutToo(@TempDir Path mixed) throws IOException {
        List<Path> good = List.of(MeasuredRuns.measure(mixed, 3), MeasuredRuns.measure(mixed, 4));
        Path torn = MeasuredRuns.measure(mixed, 5);
        Path other = MeasuredRuns.measure(mixed, 6);
        Path file = torn.resolve("data/readings.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 200, bytes.length - 8, (byte) 0xff);
        Files.write(file, bytes);
        Path elsewhere = MeasuredRuns.cutShort(folder.resolve("elsewhere"));
        Recovery.recover(elsewhere);
        Files.copy(
                elsewhere.resolve("data/readings.parquet"),
                other.resolve("data/readings.parquet"),
                StandardCopyOption.REPLACE_EXISTING);

        Typed typed = Typed.command(
                "query",
                "SELECT run_id, count(current_measured_a) AS n FROM readings GROUP BY run_id ORDER BY run_id",
                "--format=csv",
                "--out=" + mixed);

        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        assertThat(typed.out().lines())
                .containsExactly(
                        "run_id,n",
                        good.get(0).getFileName() + ",402",
                        good.get(1).getFileName() + ",402");
        assertThat(typed.errors().lines()).hasSize(2);
        assertThat(typed.errors())
                .contains("could not read " + file)
                .contains(other.resolve("data/readings.parquet") + " has no columns [cycle, leg,");
    }

    @Test
    void theUsualViewsAreThereAlsoWhereNoRunHasTheTable() {
        for (String view : List.of("waveforms", "samples", "spikes")) {
            assertThat(query("SELECT count(*) AS n FROM " + view, "--format=csv")
                            .out())
                    .isEqualTo("n\n0\n");
        }
    }

    @Test
    void runsOfDifferentColumnsAreOneViewWithNullsWhereARunHasNoSuchColumn(@TempDir Path mixed) {
        MeasuredRuns.measure(mixed, 3);
        Path cut = MeasuredRuns.cutShort(mixed);
        Recovery.recover(cut);
        Typed typed = Typed.command(
                "query",
                "SELECT count(*) AS n, count(cycle) AS cycles, count(point) AS points FROM readings GROUP BY device"
                        + " ORDER BY n",
                "--format=csv",
                "--out=" + mixed);
        assertThat(typed.out()).as(typed.errors()).isEqualTo("n,cycles,points\n2,0,2\n402,402,402\n");
        assertThat(typed.errors()).isEmpty();
    }

    @Test
    void tablesThatAnAnalysisMadeAreWithTheirRun(@TempDir Path alone) {
        Path run = MeasuredRuns.cutShort(alone);
        Recovery.recover(run);
        MeasuredRuns.addSpikes(run);
        Typed typed = Typed.command(
                "query",
                "SELECT run_id, device, sum(energy_j) AS energy_j FROM spikes GROUP BY ALL",
                "--format=csv",
                "--out=" + alone);
        assertThat(typed.out())
                .as(typed.errors())
                .isEqualTo("run_id,device,energy_j\n" + run.getFileName() + ",\"device, 2\"," + (3e-11 + 4e-11) + "\n");
    }

    @Test
    void notesAndTagsAreWithTheirRun(@TempDir Path alone) {
        Path run = MeasuredRuns.cutShort(alone);
        Instant time = Instant.parse("2030-02-03T00:00:00Z");
        RunNotes.add(
                run,
                List.of(
                        new RunNote.Tag(time, "good"),
                        new RunNote.Tag(time, "odd"),
                        new RunNote.Text(time, "probe, lifted"),
                        new RunNote.Untag(time, "odd")));
        Typed typed = Typed.command(
                "query",
                "SELECT device, notes FROM runs WHERE list_contains(tags, 'good') AND NOT list_contains(tags, 'odd')",
                "--format=csv",
                "--out=" + alone);
        assertThat(typed.out()).isEqualTo("device,notes\n\"device, 2\",\"[probe, lifted]\"\n");
    }

    @Test
    void aReadingThatWasNotMeasuredDoesNotSpoilAMean(@TempDir Path alone) {
        Path cut = MeasuredRuns.cutShort(alone);
        Recovery.recover(cut);
        Typed typed = Typed.command(
                "query",
                "SELECT device, avg(current_measured_a) AS mean, count(*) AS n FROM readings GROUP BY device",
                "--format=csv",
                "--out=" + alone);
        assertThat(typed.out()).isEqualTo("device,mean,n\n\"device, 2\"," + 1.0 / 3e9 + ",2\n");
    }
}
