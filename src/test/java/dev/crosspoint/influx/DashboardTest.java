package dev.crosspoint.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the Grafana dashboard against the documented schema, and its queries against a real InfluxDB. */
class DashboardTest {

    private static final Path DASHBOARD =
            Path.of(System.getProperty("crosspoint.home")).resolve("config/grafana/crosspoint-runs.json");
    private static final Pattern MEASUREMENT = Pattern.compile("FROM \"([^\"]+)\"");
    private static final Pattern IDENTIFIER = Pattern.compile("\"([^\"]+)\"");

    @TempDir
    Path folder;

    private static List<String> queries() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
        List<String> queries = new ArrayList<>();
        dashboard.findValues("query").forEach(query -> queries.add(query.asText()));
        return queries;
    }

    @Test
    void everyMeasurementTagAndFieldIsDocumented() throws IOException {
        Map<String, Set<String>> schema = DocumentedSchema.read();
        for (String query : queries()) {
            Matcher from = MEASUREMENT.matcher(query);
            assertThat(from.find()).as(query).isTrue();
            assertThat(schema).containsKey(from.group(1));
            List<String> names = IDENTIFIER
                    .matcher(query)
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !name.equals(from.group(1)))
                    .toList();
            assertThat(schema.get(from.group(1))).as(query).containsAll(names);
        }
    }

    @Test
    void everyQueryHasAnAnswerInARealDatabase() throws IOException {
        assumeTrue(Influxd.isInstalled(), "influxd is not installed (apt-get install influxdb)");
        Path readings = SampleRuns.measured(folder.resolve("runs"), 100);
        SampleRuns.analysed(readings, 0.5);
        Path records = SampleRuns.neuron(folder.resolve("runs"), 3);
        try (Influxd server = Influxd.start(Files.createDirectory(folder.resolve("influxd")))) {
            SinkFile sink = server.sink(folder.resolve("influxdb.yaml"), "");
            RunPush.push(readings, sink, false, (rows, of) -> {});
            RunPush.push(records, sink, false, (rows, of) -> {});
            for (String query : queries()) {
                boolean needsOtherData = query.contains("voltage_measured_v") || query.contains("'J'");
                String filled = query.replace("$timeFilter", "time > 0")
                        .replace("$__interval", "1h")
                        .replace("$run", ".*")
                        .replace("$device", ".*");
                String bounded = filled.contains("time(1h)")
                        ? filled.replace("time > 0", "time > '2026-11-22T00:00:00Z' AND time < '2026-11-23T00:00:00Z'")
                        : filled;
                assertThat(server.query(bounded).isEmpty()).as(bounded).isEqualTo(needsOtherData);
            }
        }
    }
}
