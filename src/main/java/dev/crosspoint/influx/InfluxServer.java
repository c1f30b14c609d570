package dev.crosspoint.influx;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** A server reached through InfluxDB's own client, whose blocking writes are all that is used of it. */
final class InfluxServer implements PointServer {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAILURES = 500;

    /** Enough of a server's words; some repeat the whole batch. */
    private static final int LONGEST_WORDS = 500;

    /** What the client puts before the server's words. */
    private static final Pattern CLIENTS_PREFIX = Pattern.compile("^HTTP status code: (\\d+); Message: ");

    private final Dispatcher calls = new Dispatcher();
    private final SinkSettings settings;
    private final InfluxDBClient client;
    private final WriteApiBlocking writing;

    /**
     * Opens nothing yet; the first write does.
     *
     * @throws IllegalArgumentException if token or password are not where the settings say
     */
    InfluxServer(SinkSettings settings) {
        this.settings = settings;
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .dispatcher(calls)
                .connectTimeout(settings.connectPatience())
                .readTimeout(settings.answerPatience())
                .writeTimeout(settings.answerPatience())
                .callTimeout(settings.connectPatience().plus(settings.answerPatience()))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(new WriteRequest(settings.server()));
        client = InfluxDBClientFactory.create(InfluxDBClientOptions.builder()
                .url(settings.url())
                .okHttpClient(http)
                .org(settings.server().organisation())
                .bucket(settings.server().bucketName())
                .build());
        if (settings.gzip()) {
            client.enableGzip();
        }
        writing = client.getWriteApiBlocking();
    }

    @Override
    public Answer write(String lines) {
        try {
            writing.writeRecord(
                    settings.server().bucketName(), settings.server().organisation(), WritePrecision.NS, lines);
            return new Answer.Accepted();
        } catch (InfluxException e) {
            return answer(e);
        }
    }

    private static Answer answer(InfluxException e) {
        String words = words(e);
        return switch (e.status()) {
            case 0 -> new Answer.Unavailable(words, Optional.empty());
            case HttpURLConnection.HTTP_BAD_REQUEST, UNPROCESSABLE -> new Answer.BadLines(words);
            case HttpURLConnection.HTTP_ENTITY_TOO_LARGE -> new Answer.TooLarge(words);
            case HttpURLConnection.HTTP_CLIENT_TIMEOUT, TOO_MANY_REQUESTS ->
                new Answer.Unavailable(words, retryAfter(e));
            default ->
                e.status() >= SERVER_FAILURES ? new Answer.Unavailable(words, retryAfter(e)) : new Answer.Denied(words);
        };
    }

    private static String words(InfluxException e) {
        String said =
                e.getMessage() == null ? "no reason given" : e.getMessage().strip();
        String shortened = said.length() > LONGEST_WORDS ? said.substring(0, LONGEST_WORDS) + " ..." : said;
        return CLIENTS_PREFIX.matcher(shortened.replaceAll("\\s*\\R\\s*", " ")).replaceFirst("HTTP $1: ");
    }

    private static Optional<Duration> retryAfter(InfluxException e) {
        for (Map.Entry<String, String> header : e.headers().entrySet()) {
            if (header.getKey().equalsIgnoreCase("Retry-After")) {
                return RetryAfter.parse(header.getValue(), Instant.now());
            }
        }
        return Optional.empty();
    }

    @Override
    public void cancel() {
        calls.cancelAll();
    }

    @Override
    public void close() {
        client.close();
    }
}
