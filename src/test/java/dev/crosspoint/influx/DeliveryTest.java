package dev.crosspoint.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the delivery against a server that misbehaves, with pauses that take no time. */
class DeliveryTest {

    private static final Series SERIES = Series.of("m", Map.of());
    private static final FieldName NUMBER = FieldName.of("number");

    @TempDir
    Path folder;

    private final FaultServer faults = new FaultServer();
    private final RecordedPauses pauses = new RecordedPauses();
    private InfluxServer server;

    @BeforeEach
    void connect() {
        server = new InfluxServer(Influxd.sink(folder.resolve("sink.yaml"), faults.url(), "answer-timeout: 30 s\n")
                .settings());
    }

    @AfterEach
    void close() {
        server.close();
        faults.close();
    }

    private Delivery delivery() {
        return new Delivery(server, pauses, Persistence.ofCommand(Duration.ofSeconds(60)));
    }

    private static Lines lines(int count) {
        LineBuffer buffer = new LineBuffer(count);
        for (int i = 0; i < count; i++) {
            buffer.begin(SERIES);
            buffer.integer(NUMBER, i);
            buffer.end(i);
        }
        return buffer.take();
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "m number=" + i + "i " + i)
                .toList();
    }

    @Test
    void batchIsSentAgainUntilTheServerIsBack() throws UndeliveredException {
        faults.next(
                FaultServer.cut(),
                FaultServer.status(500, "out of disk"),
                FaultServer.status(503, "starting"),
                FaultServer.cut());

        assertThat(delivery().deliver(lines(10))).isEmpty();

        assertThat(faults.lines()).containsExactlyInAnyOrderElementsOf(texts(10));
        assertThat(pauses.seen())
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void serverThatAsksForPatienceGetsAsMuchAsItAskedFor() throws UndeliveredException {
        faults.next(FaultServer.status(429, "slowly", "Retry-After", "17"));

        delivery().deliver(lines(1));

        assertThat(pauses.seen()).containsExactly(Duration.ofSeconds(17));
        assertThat(faults.lines()).hasSize(1);
    }

    @Test
    void serverThatAsksForMorePatienceThanThereIsEndsTheDelivery() {
        faults.next(FaultServer.status(429, "slowly", "Retry-After", "3600"));

        assertThatThrownBy(() -> delivery().deliver(lines(1)))
                .isInstanceOf(UndeliveredException.class)
                .hasMessage("HTTP 429: slowly");
        assertThat(pauses.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void serverThatDeniesWritingEndsACommandAtOnce(int code) {
        faults.next(FaultServer.status(code, "not you"));

        assertThatThrownBy(() -> delivery().deliver(lines(1)))
                .isInstanceOf(UndeliveredException.class)
                .hasMessage("HTTP " + code + ": not you");
        assertThat(faults.requests()).hasSize(1);
    }

    @Test
    void denialIsOutlastedWhileARunMeasures() throws UndeliveredException {
        faults.next(FaultServer.status(401, "no token"), FaultServer.status(404, "no database"));

        new Delivery(server, pauses, Persistence.whileMeasuring()).deliver(lines(3));

        assertThat(faults.lines()).hasSize(3);
    }

    @Test
    void batchThatIsTooLargeGoesInSmallerOnesAndSoDoThoseAfterIt() throws UndeliveredException {
        faults.takesAtMost(10);
        Delivery delivery = delivery();

        delivery.deliver(lines(100));
        int first = faults.requests().size();
        delivery.deliver(lines(100));

        assertThat(faults.lines()).containsExactlyInAnyOrderElementsOf(texts(100));
        assertThat(faults.requests().size() - first)
                .as("requests without a refusal")
                .isLessThan(20);
    }

    @Test
    void badLinesAreFoundAndTheRestGoesOn() throws UndeliveredException {
        faults.rejects(line -> line.endsWith("=13i 13") || line.endsWith("=77i 77"));

        List<RejectedLine> rejected = delivery().deliver(lines(100));

        assertThat(rejected)
                .containsExactly(
                        new RejectedLine("m number=13i 13", "HTTP 400: partial write: a field has another type"),
                        new RejectedLine("m number=77i 77", "HTTP 400: partial write: a field has another type"));
        assertThat(faults.lines()).hasSize(98);
        assertThat(pauses.seen()).isEmpty();
    }

    @Test
    void serverThatRejectsEverythingIsNotAskedForEachPointForEver() {
        faults.rejects(line -> true);

        assertThatThrownBy(() -> delivery().deliver(lines(10_000)))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("it is not the points")
                .hasMessageContaining("a field has another type");
        assertThat(faults.requests()).hasSizeLessThan(300);
    }

    @Test
    void deadServerIsGivenUpAfterTheTimeThatWasGiven() {
        faults.close();

        assertThatThrownBy(() -> delivery().deliver(lines(1))).isInstanceOf(UndeliveredException.class);

        assertThat(pauses.total()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void writeThatTheServerDoesNotAnswerCanBeEnded() throws Exception {
        faults.next(faults.silence());
        Delivery once = new Delivery(server, pauses, Persistence.ofCommand(Duration.ZERO));
        Thread cancelling = new Thread(() -> {
            Poll.until("the request has arrived", () -> !faults.requests().isEmpty());
            server.cancel();
        });
        cancelling.start();

        assertThatThrownBy(() -> once.deliver(lines(1))).isInstanceOf(UndeliveredException.class);
        cancelling.join();
    }
}
