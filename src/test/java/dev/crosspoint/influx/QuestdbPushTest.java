package dev.crosspoint.influx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes to a real QuestDB through its endpoint of InfluxDB 2.x, with the tables that the documentation says to make. */
class QuestdbPushTest {

    @TempDir
    Path folder;

    @Test
    void everyPointIsThereOnceToTheNanosecondHoweverOftenItIsPushed() throws IOException {
        Path run = SampleRuns.measured(folder.resolve("runs"), 5000);
        SampleRuns.analysed(run, 0.5);
        Path records = SampleRuns.neuron(folder.resolve("runs"), 50);
        try (Questdb server = Questdb.start(Files.createDirectory(folder.resolve("questdb")))) {
            server.makeDocumentedTables();
            Path file = folder.resolve("questdb.yaml");
            Files.writeString(
                    file,
                    "url: " + server.url() + "\nserver: {style: influxdb2, org: lab, bucket: lab}\nbatch-size: 1000\n");
            SinkFile sink = SinkFile.read(file);

            for (boolean restart : List.of(false, true)) {
                assertThat(RunPush.push(run, sink, restart, (rows, of) -> {}).isComplete())
                        .isTrue();
                assertThat(RunPush.push(records, sink, restart, (rows, of) -> {})
                                .isComplete())
                        .isTrue();
            }
            // What is written last is what is seen last: nothing after it can change a count.
            Poll.until(
                    "QuestDB shows everything",
                    () -> server.count("crosspoint_run") == 4
                            && server.count("crosspoint_waveform") == 50
                            && server.count("crosspoint_finding") == 4
                            && server.count("crosspoint_reading") == 5000
                            && server.hasAppliedEverything());

            assertThat(server.count("crosspoint_reading")).isEqualTo(5000);
            assertThat(server.count("crosspoint_finding")).isEqualTo(4);
            JsonNode rows = server.query(
                    "SELECT timestamp::long, point, voltage_sourced_v, current_measured_a FROM crosspoint_reading"
                            + " ORDER BY timestamp");
            for (int row = 0; row < 5000; row++) {
                assertThat(rows.get(row).get(0).asLong()).isEqualTo(SampleRuns.time(row));
                assertThat(rows.get(row).get(1).asLong()).isEqualTo(row);
                assertThat(rows.get(row).get(2).asDouble()).isEqualTo(SampleRuns.voltage(row));
            }
        }
    }
}
