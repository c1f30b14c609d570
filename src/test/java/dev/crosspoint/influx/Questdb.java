package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A real QuestDB as a process of its own, which speaks the protocol of InfluxDB 2.x. */
public final class Questdb implements AutoCloseable {

    private static final Path DOCUMENT = Path.of(System.getProperty("crosspoint.home"), "docs", "influxdb.md");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private Questdb(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    public static Questdb start(Path folder) {
        try {
            int port = Influxd.freePort();
            Path configuration = Files.createDirectories(folder.resolve("conf")).resolve("server.conf");
            Files.writeString(configuration, """
                    http.net.bind.to=127.0.0.1:%d
                    http.min.enabled=false
                    line.tcp.enabled=false
                    pg.enabled=false
                    telemetry.enabled=false
                    shared.network.worker.count=1
                    shared.query.worker.count=1
                    shared.write.worker.count=1
                    cairo.writer.data.append.page.size=128K
                    cairo.wal.writer.data.append.page.size=128K
                    cairo.system.writer.data.append.page.size=64K
                    cairo.writer.misc.append.page.size=64K
                    cairo.o3.column.memory.size=256K
                    """.formatted(port));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            jar(),
                            "io.questdb.ServerMain",
                            "-d",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("questdb.log").toFile())
                    .start();
            Questdb server = new Questdb(port, process);
            Poll.until("questdb answers; its log is " + folder.resolve("questdb.log"), server::isReady);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*questdb-[0-9.]+\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("questdb is not on the class path"));
    }

    private boolean isReady() {
        try {
            return get("/exec?query=" + encoded("SELECT 1")).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Makes the tables that the documentation says to make. */
    public void makeDocumentedTables() throws IOException {
        List<String> statements = Pattern.compile("(?s)CREATE TABLE .*?;")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group().replace(";", ""))
                .toList();
        if (statements.size() < 4) {
            throw new AssertionError(DOCUMENT + " makes " + statements.size() + " tables only");
        }
        statements.forEach(this::query);
    }

    /** Returns whether queries see all that was written. */
    public boolean hasAppliedEverything() {
        return query("SELECT count() FROM wal_tables() WHERE sequencerTxn <> writerTxn")
                        .at("/0/0")
                        .asLong()
                == 0;
    }

    /** Runs some SQL and returns the rows. */
    public JsonNode query(String sql) {
        try {
            HttpResponse<String> response = get("/exec?query=" + encoded(sql));
            if (response.statusCode() != 200) {
                throw new AssertionError(sql + ": " + response.body());
            }
            return JSON.readTree(response.body()).path("dataset");
        } catch (IOException e) {
            throw new AssertionError(sql, e);
        }
    }

    long count(String table) {
        return query("SELECT count() FROM " + table).at("/0/0").asLong();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
