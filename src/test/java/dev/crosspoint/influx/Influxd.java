package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real InfluxDB 1.x, Debian's package {@code influxdb}, on loopback with a database {@code lab}. */
public final class Influxd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/influxd");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private Process process;

    private Influxd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public static Influxd start(Path folder) {
        try {
            Influxd server = new Influxd(folder, freePort());
            Files.writeString(folder.resolve("influxd.conf"), server.configuration(freePort()));
            server.restart();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String configuration(int rpcPort) {
        return """
                reporting-disabled = true
                bind-address = "127.0.0.1:%d"
                [meta]
                  dir = "%s/meta"
                [data]
                  dir = "%s/data"
                  wal-dir = "%s/wal"
                  query-log-enabled = false
                [monitor]
                  store-enabled = false
                [http]
                  bind-address = "127.0.0.1:%d"
                  log-enabled = false
                """.formatted(rpcPort, folder, folder, folder, port);
    }

    /** Starts the server on the data it has, and waits until it answers. */
    void restart() {
        try {
            process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-config",
                            folder.resolve("influxd.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("influxd.log").toFile())
                    .start();
            awaitPing();
            query("CREATE DATABASE lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPing() {
        Poll.until("influxd answers; its log is " + folder.resolve("influxd.log"), () -> {
            try {
                http.send(HttpRequest.newBuilder(URI.create(url() + "/ping")).build(), BodyHandlers.discarding());
                return true;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Ends the server as kill -9 does; its data stay. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Runs a query of InfluxQL and returns its series, with times in ns. */
    public JsonNode query(String query) {
        String form = "db=lab&epoch=ns&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/query"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            JsonNode result = JSON.readTree(send(request)).path("results").path(0);
            if (result.has("error")) {
                throw new AssertionError(query + ": " + result);
            }
            return result.path("series");
        } catch (IOException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Writes some lines, as another program might. */
    void write(String lines) {
        send(HttpRequest.newBuilder(URI.create(url() + "/write?db=lab&precision=n"))
                .POST(BodyPublishers.ofString(lines))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(request + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    /** Returns how many values a field has. */
    public long count(String measurement, String field) {
        return query("SELECT count(\"" + field + "\") FROM \"" + measurement + "\"")
                .at("/0/values/0/1")
                .asLong();
    }

    /** Writes a sink file for this server. */
    public SinkFile sink(Path file, String more) {
        return sink(file, url(), more);
    }

    public static SinkFile sink(Path file, String url, String more) {
        try {
            Files.writeString(file, "url: " + url + "\nserver:\n  style: influxdb1\n  database: lab\n" + more);
            return SinkFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
