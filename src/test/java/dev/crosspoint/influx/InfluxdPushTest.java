package dev.crosspoint.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes to a real InfluxDB 1.x and reads back with its own query API. */
class InfluxdPushTest {

    private static final String READING = "crosspoint_reading";
    private static final PushListener NOBODY = (rows, of) -> {};

    @TempDir
    Path folder;

    private Influxd server;
    private SinkFile sink;

    @BeforeEach
    void startServer() throws IOException {
        assumeTrue(Influxd.isInstalled(), "influxd is not installed (apt-get install influxdb)");
        server = Influxd.start(Files.createDirectory(folder.resolve("influxd")));
        sink = server.sink(folder.resolve("influxdb.yaml"), "batch-size: 500\n");
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    private PushResult push(Path run) {
        return RunPush.push(run, sink, false, NOBODY);
    }

    @Test
    void everyReadingIsThereToTheNanosecondAndTheLastDigit() {
        Path run = SampleRuns.measured(folder.resolve("runs"), 2000);

        PushResult result = push(run);

        assertThat(result.undelivered()).isEmpty();
        assertThat(result.points()).isEqualTo(2002);
        assertThat(result.valuesLeftOut()).isEqualTo(20);
        assertHoldsReadings(2000);
    }

    private void assertHoldsReadings(int count) {
        JsonNode rows = server.query(
                        "SELECT point, voltage_sourced_v, current_measured_a, status, cycle, time_s FROM " + READING)
                .at("/0/values");
        assertThat(rows).hasSize(count);
        for (int row = 0; row < count; row++) {
            JsonNode cells = rows.get(row);
            assertThat(cells.get(0).asLong()).isEqualTo(SampleRuns.time(row));
            assertThat(cells.get(1).asLong()).isEqualTo(row);
            assertThat(cells.get(2).asDouble()).isEqualTo(SampleRuns.voltage(row));
            if (Double.isNaN(SampleRuns.current(row))) {
                assertThat(cells.get(3).isNull()).isTrue();
            } else {
                assertThat(cells.get(3).asDouble()).isEqualTo(SampleRuns.current(row));
            }
            assertThat(cells.get(4).asText()).isEqualTo(SampleRuns.status(row));
            assertThat(cells.get(5).asLong()).isEqualTo(row / 100 + 1);
        }
    }

    @Test
    void pushedTwiceTheDatabaseHoldsTheSame() {
        Path run = SampleRuns.measured(folder.resolve("runs"), 1200);
        push(run);

        PushResult again = push(run);
        PushResult restarted = RunPush.push(run, sink, true, NOBODY);

        assertThat(again.points()).isEqualTo(1202);
        assertThat(restarted.points()).isEqualTo(1202);
        assertHoldsReadings(1200);
        assertThat(server.count("crosspoint_run", "title")).isEqualTo(2);
    }

    @Test
    void titlesAndSamplesWithSpecialCharactersArriveAsTheyAre() {
        push(SampleRuns.measured(folder.resolve("runs"), 1));

        assertThat(server.query("SELECT title, reason FROM crosspoint_run WHERE event = 'stop'")
                        .at("/0/values/0/1")
                        .asText())
                .isEqualTo("A \"quoted\" title, with = and \\");
        assertThat(server.query("SHOW TAG VALUES FROM crosspoint_run WITH KEY = \"sample\"")
                        .at("/0/values/0/1")
                        .asText())
                .isEqualTo("MAPbI3, batch = 7");
    }

    @Test
    void findingsOfANewAnalysisTakeThePlaceOfTheOldOnes() {
        Path run = SampleRuns.measured(folder.resolve("runs"), 1);
        SampleRuns.analysed(run, 0.5);
        push(run);
        SampleRuns.analysed(run, 0.7);
        push(run);

        assertThat(server.count("crosspoint_finding", "n")).isEqualTo(4);
        JsonNode firing = server.query("SELECT value, amplitude_v FROM crosspoint_finding"
                        + " WHERE finding = 'firing_probability' AND amplitude_v < 0.8")
                .at("/0/values");
        assertThat(firing).hasSize(1);
        assertThat(firing.at("/0/0").asLong()).isEqualTo(RunTags.nanoseconds(SampleRuns.STOP));
        assertThat(firing.at("/0/1").asDouble()).isEqualTo(0.7);
        assertThat(server.query("SELECT reason FROM crosspoint_finding WHERE resolved = false")
                        .at("/0/values/0/1")
                        .asText())
                .isEqualTo("below the noise floor");
    }

    @Test
    void recordsAreSummarisedAndInFullOnlyWhereAskedFor() {
        Path run = SampleRuns.neuron(folder.resolve("runs"), 700);
        push(run);

        JsonNode record = server.query("SELECT waveform_id, samples_stored, drive_min_v, drive_max_v, drive_mean_v,"
                        + " capacitor_min_v, capacitor_max_v FROM crosspoint_waveform WHERE waveform_id = 600")
                .at("/0/values/0");
        assertThat(server.count("crosspoint_waveform", "dt_s")).isEqualTo(700);
        assertThat(server.count("crosspoint_sample", "drive_v")).isZero();
        assertThat(record.get(0).asLong()).isEqualTo(RunTags.nanoseconds(SampleRuns.START) + 60_000_000_000L);
        assertThat(record.get(2).asLong()).isEqualTo(3);
        assertThat(record.get(3).asDouble()).isEqualTo(-1);
        assertThat(record.get(4).asDouble()).isEqualTo(600);
        assertThat(record.get(5).asDouble()).isEqualTo(601.0 / 3);
        assertThat((float) record.get(6).asDouble()).isEqualTo(0.1f);
        assertThat((float) record.get(7).asDouble()).isEqualTo(0.3f);

        sink = server.sink(folder.resolve("influxdb.yaml"), "batch-size: 500\nwaveform-samples: full\n");
        push(run);
        assertThat(server.count("crosspoint_sample", "drive_v")).isEqualTo(2100);
        assertThat(server.count("crosspoint_sample", "capacitor_v")).isEqualTo(1400);
        JsonNode sample = server.query("SELECT drive_v, capacitor_v FROM crosspoint_sample WHERE waveform_id = 600")
                .at("/0/values/2");
        assertThat(sample.get(0).asLong()).isEqualTo(RunTags.nanoseconds(SampleRuns.START) + 60_000_002_000L);
        assertThat((float) sample.get(2).asDouble()).isEqualTo(0.3f);
    }

    @Test
    void serverKilledAndRestartedInTheMiddleOfARunLosesNothing() {
        Path runs = folder.resolve("runs");
        Path folderOfRun;
        try (RunFollower follower = new RunFollower(sink)) {
            try (var run = follower.follow(start -> SampleRuns.create(runs)).begin(SampleRuns.start())) {
                folderOfRun = run.folder();
                TableWriter readings = run.journal().table(SampleRuns.READINGS);
                SampleRuns.append(readings, 0, 10_000);
                Poll.until("the first batch is there", () -> server.count(READING, "point") >= 8_192);
                server.kill();
                SampleRuns.append(readings, 10_000, 20_000);
                server.restart();
                SampleRuns.append(readings, 20_000, 30_000);
                Poll.until("the rest is there", () -> server.count(READING, "point") >= 20_000);
                run.finish(SampleRuns.COMPLETED);
            }
            assertThat(follower.finish()).hasValueSatisfying(result -> {
                assertThat(result.undelivered()).isEmpty();
                assertThat(result.points()).isEqualTo(30_002);
            });
        }

        assertHoldsReadings(30_000);
        assertThat(push(folderOfRun).points()).isEqualTo(30_002);
    }

    @Test
    void serverThatIsDownAllTheTimeGetsEverythingLater() {
        server.kill();
        sink = server.sink(folder.resolve("influxdb.yaml"), "wait-at-end: 200 ms\ngive-up-after: 100 ms\n");
        Path run;
        try (RunFollower follower = new RunFollower(sink)) {
            run = SampleRuns.followed(follower, folder.resolve("runs"), 3000);
            assertThat(follower.finish())
                    .hasValueSatisfying(
                            result -> assertThat(result.undelivered()).isPresent());
        }
        assertThat(push(run).undelivered()).isPresent();

        server.restart();

        assertThat(push(run).undelivered()).isEmpty();
        assertHoldsReadings(3000);
    }

    @Test
    void pointThatContradictsTheDatabaseIsSetAsideAndTheRestGoesOn() throws IOException {
        // An older program wrote this field as a text; InfluxDB keeps the type a field was first written with.
        Path run = SampleRuns.measured(folder.resolve("runs"), 1000);
        String id = run.getFileName().toString();
        server.write(
                "crosspoint_finding,run_id=" + id + " value=\"text\" " + (RunTags.nanoseconds(SampleRuns.STOP) + 1000));
        SampleRuns.analysed(run, 0.5);

        PushResult result = push(run);

        assertThat(result.undelivered()).isEmpty();
        assertThat(result.rejected()).isEqualTo(3);
        assertThat(Files.readString(result.rejectedFile()))
                .contains("field type conflict")
                .contains("finding=set_voltage");
        assertThat(server.count("crosspoint_finding", "n"))
                .as("findings without a value")
                .isEqualTo(1);
        assertHoldsReadings(1000);
    }
}
