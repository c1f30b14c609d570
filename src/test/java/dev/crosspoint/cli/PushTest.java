package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.influx.DocumentedSchema;
import dev.crosspoint.influx.FaultServer;
import dev.crosspoint.influx.Influxd;
import dev.crosspoint.store.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that feed a database, and the push command, as a user types them. */
class PushTest {

    private static final String SECRET = "s3cr3t-t0ken";

    private static final String BENCH = "--bench=" + Typed.file("config/simulated-bench.yaml");

    /** How often a push is killed; {@code -Dcrosspoint.kills=20} of them take a minute. */
    private static final int CYCLES = 20;

    private static final int KILLS = Integer.getInteger("crosspoint.kills", 3);

    @TempDir
    Path folder;

    private Typed run(String... more) {
        String[] command = {"run", Typed.file("protocols/iv-sweep.yaml"), "--out=" + folder.resolve("runs"), "--json"};
        return Typed.command(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
    }

    private Path secretSink(FaultServer server) throws IOException {
        Path token = folder.resolve("token");
        Files.writeString(token, SECRET);
        if (Files.getFileStore(token).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        }
        Path sink = folder.resolve("sink.yaml");
        Files.writeString(
                sink,
                "url: " + server.url() + "\nserver: {style: influxdb2, org: lab, bucket: crosspoint, token-file: "
                        + token + "}\nwait-at-end: 5 s\n");
        return sink;
    }

    @Test
    void runIsCompleteAndSaysWhatIsMissingWhenTheServerDeniesEverything() throws IOException {
        try (FaultServer server = new FaultServer()) {
            Path sink = secretSink(server);
            for (int i = 0; i < 10; i++) {
                server.next(FaultServer.status(401, "unauthorized access"));
            }
            Typed run = run(BENCH, "--set=cycles=2", "--sink=" + sink);

            assertThat(run.exitCode()).isZero();
            assertThat(run.errors())
                    .contains("is in the database yet")
                    .contains("unauthorized access")
                    .contains("later: crosspoint push " + run.folder() + " --sink " + sink);
            assertThat(server.lines()).isEmpty();
        }
    }

    @Test
    void tokenGoesToTheServerAndNowhereElse() throws IOException {
        try (FaultServer server = new FaultServer()) {
            Path sink = secretSink(server);
            server.next(FaultServer.cut(), FaultServer.status(503, "busy"));
            Typed run = run(BENCH, "--set=cycles=2", "--sink=" + sink);
            Typed push = Typed.command("push", run.folder().toString(), "--sink=" + sink, "--restart");

            assertThat(run.exitCode()).as(run.errors()).isZero();
            assertThat(push.exitCode()).as(push.errors()).isZero();
            assertThat(server.requests())
                    .isNotEmpty()
                    .allMatch(request -> request.startsWith("POST /api/v2/write?")
                            && request.contains("bucket=crosspoint")
                            && request.endsWith(" Token " + SECRET));
            for (Map.Entry<String, String> file :
                    MeasuredRuns.contents(folder.resolve("runs")).entrySet()) {
                assertThat(file.getValue()).as(file.getKey()).doesNotContain(SECRET);
            }
            assertThat(run.out() + run.errors() + push.out() + push.errors()).doesNotContain(SECRET);
        }
    }

    @Test
    void everyFieldOfARealRunIsDocumentedAndEveryReadingThere() throws IOException {
        try (Influxd server = influxd()) {
            Path sink = folder.resolve("influxdb.yaml");
            server.sink(sink, "");
            Path bench = folder.resolve("bench.yaml");
            Files.writeString(
                    bench,
                    Files.readString(Path.of(Typed.file("config/simulated-bench.yaml")))
                                    .replace("../", Typed.file("") + "/")
                            + "\nsink: influxdb.yaml\n");
            Typed run = run("--bench=" + bench, "--set=cycles=2");
            assertThat(run.exitCode()).as(run.errors()).isZero();
            assertThat(run.errors()).contains("In the database");

            long readings = MeasuredRuns.readings(run.folder()).rows();
            assertThat(server.count("crosspoint_reading", "point")).isEqualTo(readings);
            assertThat(server.count("crosspoint_finding", "n"))
                    .isEqualTo(run.json().path("findings").size());
            assertThat(server.count("crosspoint_run", "title")).isEqualTo(2);
            assertDocumented(server.query("SHOW FIELD KEYS"));
            assertDocumented(server.query("SHOW TAG KEYS"));
        }
    }

    private static void assertDocumented(JsonNode series) {
        Map<String, Set<String>> schema = DocumentedSchema.read();
        for (JsonNode measurement : series) {
            assertThat(schema).containsKey(measurement.path("name").asText());
            for (JsonNode key : measurement.path("values")) {
                assertThat(schema.get(measurement.path("name").asText()))
                        .contains(key.path(0).asText());
            }
        }
    }

    @Test
    void pushThatIsKilledAtAnyMomentIsFinishedByTheNextWithEveryPointOnce() throws Exception {
        Random random = new Random(20261122);
        try (Influxd server = influxd()) {
            Path sink = folder.resolve("influxdb.yaml");
            server.sink(sink, "batch-size: 50\n");
            Path run = run(BENCH, "--set=cycles=" + CYCLES).folder();
            long readings = MeasuredRuns.readings(run).rows();
            for (int kill = 0; kill < KILLS; kill++) {
                try (Program push = new Program("push", run.toString(), "--sink=" + sink)) {
                    if (random.nextInt(3) > 0) {
                        push.awaitLine("%");
                    }
                    push.signal("KILL");
                    push.exitCode();
                }
            }

            Typed last = Typed.command("push", run.toString(), "--sink=" + sink);

            assertThat(last.exitCode()).as(last.out() + last.errors()).isZero();
            assertThat(server.count("crosspoint_reading", "point")).isEqualTo(readings);
            assertThat(last.out()).contains(": " + (readings + CYCLES + 2 + findings(run)) + " points of");
            assertThat(server.count("crosspoint_cycles", "cycle")).isEqualTo(CYCLES);
        }
    }

    private static long findings(Path run) {
        return JsonFile.read(run.resolve("results.json")).path("findings").size();
    }

    private Influxd influxd() throws IOException {
        assumeTrue(Influxd.isInstalled(), "influxd is not installed (apt-get install influxdb)");
        return Influxd.start(Files.createDirectory(folder.resolve("influxd")));
    }
}
