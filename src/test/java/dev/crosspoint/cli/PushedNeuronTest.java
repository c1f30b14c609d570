package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.influx.Influxd;
import dev.crosspoint.influx.Poll;
import dev.crosspoint.influx.Questdb;
import dev.crosspoint.store.StoredResults;
import dev.crosspoint.store.StoredRuns;
import dev.crosspoint.store.StoredTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of a neuron and a sweep of its device, as the program measures and pushes them, in real databases: every point of
 * every kind, at its nanosecond, once.
 */
class PushedNeuronTest {

    private static final int REPEATS = 3;

    @TempDir
    private static Path folder;

    private static Path neuron;
    private static Path sweep;

    /** A point: when, in ns since 1970, and one of its fields. */
    private record Point(long time, double value) {}

    /** Reads the points of a run that have a field, by time, from a database. */
    private interface Database {
        JsonNode rows(String measurement, String field, String run);

        default List<Point> points(String measurement, String field, Path run) {
            JsonNode rows = rows(measurement, field, run.getFileName().toString());
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Point(row.get(0).asLong(), row.get(1).asDouble()))
                    .toList();
        }
    }

    @BeforeAll
    static void measure() {
        Typed run = Typed.command(
                "run",
                Typed.file("protocols/neuron-pulse-train.yaml"),
                "--bench=" + Typed.file("config/simulated-neuron.yaml"),
                "--set=repeats=" + REPEATS,
                "--out=" + folder.resolve("runs"),
                "--json");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        neuron = run.folder();
        sweep = MeasuredRuns.measure(folder.resolve("runs"), 1);
    }

    @Test
    void influxdHoldsEveryPointOnceHoweverOftenItIsPushed() throws IOException {
        assumeTrue(Influxd.isInstalled(), "influxd is not installed (apt-get install influxdb)");
        Path sink = folder.resolve("influxd.yaml");
        try (Influxd server = Influxd.start(Files.createDirectory(folder.resolve("influxd")))) {
            server.sink(sink, "");
            Database database = (measurement, field, run) -> server.query(
                            "SELECT " + field + " FROM " + measurement + " WHERE run_id = '" + run + "'")
                    .at("/0/values");

            push(sink);
            assertHoldsEverything(database);
            push(sink, "--restart");
            assertHoldsEverything(database);
        }
    }

    @Test
    void questdbHoldsEveryPointOnceHoweverOftenItIsPushed() throws IOException {
        Path sink = folder.resolve("questdb.yaml");
        try (Questdb server = Questdb.start(Files.createDirectory(folder.resolve("questdb")))) {
            server.makeDocumentedTables();
            Files.writeString(sink, "url: " + server.url() + "\nserver: {style: influxdb2, org: lab, bucket: lab}\n");
            Database database = (measurement, field, run) -> server.query("SELECT timestamp::long, " + field + " FROM "
                    + measurement + " WHERE run_id = '" + run + "' AND " + field + " IS NOT NULL ORDER BY timestamp");

            push(sink);
            Poll.until("QuestDB shows everything", server::hasAppliedEverything);
            assertHoldsEverything(database);
            push(sink, "--restart");
            Poll.until("QuestDB shows everything", server::hasAppliedEverything);
            assertHoldsEverything(database);
        }
    }

    private static void push(Path sink, String... options) {
        List<String> command = new ArrayList<>(List.of("push", neuron.toString(), sweep.toString(), "--sink=" + sink));
        command.addAll(List.of(options));
        Typed push = Typed.command(command.toArray(String[]::new));
        assertThat(push.exitCode()).as(push.errors()).isZero();
    }

    private static void assertHoldsEverything(Database database) {
        StoredTable readings = StoredRuns.open(sweep).table("readings");
        assertThat(database.points("crosspoint_reading", "current_measured_a", sweep))
                .hasSize(402)
                .isEqualTo(points(sweep, readings, "time_s", "current_measured_a"));
        StoredTable waveforms = StoredRuns.open(neuron).table("waveforms");
        assertThat(database.points("crosspoint_waveform", "drive_resolution_v", neuron))
                .hasSize(REPEATS)
                .isEqualTo(points(neuron, waveforms, "t0_s", "drive_resolution_v"));
        StoredTable spikes = StoredResults.read(neuron).orElseThrow().tables().get("spikes");
        assertThat(database.points("crosspoint_spike", "firing_energy_j", neuron))
                .hasSizeGreaterThan(10)
                .isEqualTo(points(neuron, spikes, "time_s", "firing_energy_j"));
        for (Path run : List.of(neuron, sweep)) {
            assertHoldsFindings(database, run);
            assertThat(database.points("crosspoint_run", "title", run))
                    .extracting(Point::time)
                    .containsExactly(nanoseconds(run, "start"), nanoseconds(run, "stop"));
        }
    }

    private static void assertHoldsFindings(Database database, Path run) {
        List<JsonNode> findings = StoredResults.read(run).orElseThrow().findings();
        assertThat(database.points("crosspoint_finding", "n", run))
                .hasSameSizeAs(findings)
                .allMatch(point -> point.time() == nanoseconds(run, "stop"));
        assertThat(database.points("crosspoint_finding", "value", run))
                .isNotEmpty()
                .extracting(Point::value)
                .containsExactlyInAnyOrderElementsOf(findings.stream()
                        .filter(finding -> finding.path("value").isNumber())
                        .map(finding -> finding.path("value").asDouble())
                        .toList());
    }

    /** Returns the points that a table holds, with decimal arithmetic where the program has binary. */
    private static List<Point> points(Path run, StoredTable table, String time, String field) {
        BigDecimal start = BigDecimal.valueOf(nanoseconds(run, "start"));
        List<Point> points = new ArrayList<>();
        table.forEachBatch(batch -> {
            double[] times = batch.reals(time);
            double[] values = batch.reals(field);
            for (int row = 0; row < batch.rows(); row++) {
                long exact = BigDecimal.valueOf(times[row])
                        .movePointRight(9)
                        .add(start)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                points.add(new Point(exact, values[row]));
            }
        });
        return points;
    }

    private static long nanoseconds(Path run, String part) {
        String time = StoredRuns.open(run).record().path(part).path("time").asText();
        return ChronoUnit.NANOS.between(Instant.EPOCH, Instant.parse(time));
    }
}
