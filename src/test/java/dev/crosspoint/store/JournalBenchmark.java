package dev.crosspoint.store;

import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What storing a run costs: appending rows to the journal, turning it into a Parquet table, and reading that back.
 *
 * <p>Each score is the time for all rows. Run with {@code mvn -Pbenchmark -pl src -am test -DskipTests
 * -Dbenchmark=JournalBenchmark}; more options of JMH may follow the name, as in {@code "-Dbenchmark=JournalBenchmark -p
 * rows=1000"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgs = {"--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xmx256m", "-XX:+UseSerialGC"})
public class JournalBenchmark {

    @Param({"1000", "1000000"})
    public long rows;

    private Path folder;
    private JournalFile journal;
    private ParquetTable table;

    @Setup(Level.Iteration)
    public void writeOneRun() throws IOException {
        folder = Files.createTempDirectory("journal-benchmark");
        append(folder.resolve("input"));
        journal = JournalFile.scan(JournalFile.path(folder.resolve("input"), "sweep"))
                .orElseThrow();
        Path file = folder.resolve("input.parquet");
        ParquetConversion.convert(journal, file);
        table = new ParquetTable(file, new TableRecord(Sweeps.SCHEMA, rows, file.toString(), ""));
    }

    @TearDown(Level.Iteration)
    public void removeIt() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public void appendToJournal() throws IOException {
        append(folder.resolve("journal"));
    }

    @Benchmark
    public void convertToParquet() {
        ParquetConversion.convert(journal, folder.resolve("converted.parquet"));
    }

    @Benchmark
    public double[] readParquet() {
        double[] last = {Double.NaN};
        table.forEachBatch(batch -> last[0] = batch.reals("current_measured_a")[batch.rows() - 1]);
        return last;
    }

    private void append(Path to) throws IOException {
        try (ArrowJournal target = ArrowJournal.open(to)) {
            TableWriter writer = target.table(Sweeps.SCHEMA);
            Sweeps.append(writer, 0, rows);
        }
    }
}
