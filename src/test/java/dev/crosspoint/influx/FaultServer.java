package dev.crosspoint.influx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** A server that misbehaves as it is told, and keeps the lines it has taken, each once, as a database does. */
public final class FaultServer implements AutoCloseable {

    /** What the server does with a request, once. */
    public interface Fault {
        void answer(HttpExchange request) throws IOException;
    }

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each small answer waits 40 ms
    }

    private final HttpServer server;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Set<String> lines = new LinkedHashSet<>();
    private final List<String> requests = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private Predicate<String> bad = line -> false;
    private int largest = Integer.MAX_VALUE;

    public FaultServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** Answers the next requests with a status code and these words, then as a healthy server. */
    public static Fault status(int code, String words, String... headers) {
        return request -> {
            for (int i = 0; i < headers.length; i += 2) {
                request.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] body = ("{\"code\": \"x\", \"message\": \"" + words + "\"}").getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().add("Content-Type", "application/json");
            request.sendResponseHeaders(code, body.length);
            request.getResponseBody().write(body);
            request.close();
        };
    }

    /** Ends the connection instead of answering. */
    public static Fault cut() {
        return HttpExchange::close;
    }

    /** Leaves the request without an answer until the server is closed. */
    Fault silence() {
        return request -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            request.close();
        };
    }

    public synchronized void next(Fault... more) {
        faults.addAll(List.of(more));
    }

    public synchronized void rejects(Predicate<String> line) {
        bad = line;
    }

    public synchronized void takesAtMost(int count) {
        largest = count;
    }

    public synchronized Set<String> lines() {
        return Set.copyOf(lines);
    }

    /** Returns method, address and authorization of every request so far. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange request) throws IOException {
        List<String> sent = body(request).lines().toList();
        answerTo(request, sent).answer(request);
    }

    private synchronized Fault answerTo(HttpExchange request, List<String> sent) {
        requests.add(request.getRequestMethod() + " " + request.getRequestURI() + " "
                + request.getRequestHeaders().getFirst("Authorization"));
        if (!faults.isEmpty()) {
            return faults.remove();
        }
        if (sent.size() > largest) {
            return status(413, "too many");
        }
        sent.stream().filter(bad.negate()).forEach(lines::add); // half accepted, as InfluxDB does it
        return sent.stream().anyMatch(bad)
                ? status(400, "partial write: a field has another type")
                : exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                };
    }

    private static String body(HttpExchange request) throws IOException {
        byte[] bytes = request.getRequestBody().readAllBytes();
        boolean compressed = "gzip".equals(request.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in =
                compressed ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
