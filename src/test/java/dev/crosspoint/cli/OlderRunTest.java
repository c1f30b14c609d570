package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that version 0.1.0 wrote, with schema 1, must stay readable by whatever comes after it. */
class OlderRunTest {

    private static final Path WRITTEN = Path.of(Typed.file("src/test/resources/dev/crosspoint/store/schema-1"));

    @TempDir
    private Path runs;

    private Path run;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(WRITTEN)) {
            files.forEach(this::copy);
        }
        try (Stream<Path> folders = Files.list(runs)) {
            run = folders.findFirst().orElseThrow();
        }
    }

    private void copy(Path file) {
        try {
            Path to = runs.resolve(WRITTEN.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else {
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsIntactAndAQueryReadsIt() {
        Typed verified = Typed.command("verify", "--out=" + runs);
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        Typed queried = Typed.command(
                "query",
                "SELECT seed, count(*) AS n, max(voltage_sourced_v) AS largest FROM readings JOIN runs USING (run_id)"
                        + " GROUP BY seed",
                "--format=csv",
                "--out=" + runs);
        assertThat(queried.out()).as(queried.errors()).isEqualTo("seed,n,largest\n7,82,0.5\n");
        assertThat(queried.errors()).isEmpty();
    }

    @Test
    void analysingItAnewGivesAReport() {
        Typed analyzed = Typed.command("analyze", run.toString(), "--json");
        assertThat(analyzed.exitCode()).as(analyzed.errors()).isZero();
        assertThat(analyzed.json().path("outcome").asText()).isEqualTo("completed");
        assertThat(analyzed.json().path("findings")).isNotEmpty();
        assertThat(run.resolve("report.html")).exists();
    }
}
