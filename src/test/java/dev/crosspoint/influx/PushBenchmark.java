package dev.crosspoint.influx;

import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Points a second to a real InfluxDB 1.x on loopback, and rows a second that a thread which measures 100 000 of them a second
 * keeps up with and without a database that is fed beside it. An operation is a row.
 *
 * <p>Run with {@code mvn -Pbenchmark -pl src -am test -DskipTests -Dbenchmark=PushBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "--add-opens=java.base/java.nio=ALL-UNNAMED")
public class PushBenchmark {

    private static final int ROWS = 400_000;
    private static final int BLOCK = 2000;
    private static final long BLOCK_NS = 20_000_000;

    /** Whether batches are compressed. */
    @Param({"false", "true"})
    private boolean gzip;

    private Path folder;
    private Influxd server;
    private SinkFile sink;
    private Path run;

    /** Starts the server and measures a run. */
    @Setup
    public void start() throws IOException {
        folder = Files.createTempDirectory("push-benchmark");
        server = Influxd.start(Files.createDirectory(folder.resolve("influxd")));
        sink = server.sink(folder.resolve("influxdb.yaml"), "gzip: " + gzip + "\n");
        run = SampleRuns.measured(folder.resolve("runs"), ROWS);
    }

    /** Pushes a stored run. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long push() {
        return RunPush.push(run, sink, true, (rows, of) -> {}).points();
    }

    /** Appends rows that go nowhere else. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void measureWithoutSink() {
        try (RunWriter alone = SampleRuns.create(folder.resolve("runs"))) {
            measure(alone);
        }
    }

    /** Appends rows while the database is fed. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void measureWithSink() {
        try (RunFollower follower = new RunFollower(sink);
                RunWriter followed = follower.follow(start -> SampleRuns.create(folder.resolve("runs")))
                        .begin(SampleRuns.start())) {
            measure(followed);
        }
    }

    private static void measure(RunWriter run) {
        TableWriter table = run.journal().table(SampleRuns.READINGS);
        long start = System.nanoTime();
        for (int row = 0; row < ROWS; row += BLOCK) {
            SampleRuns.append(table, row, row + BLOCK);
            LockSupport.parkNanos(start + row / BLOCK * BLOCK_NS + BLOCK_NS - System.nanoTime());
        }
    }

    /** Ends the server and removes everything. */
    @TearDown
    public void stop() {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
