package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibilityTest {

    @TempDir
    private Path out;

    private byte[] readings(String seed) throws IOException {
        Typed run = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench",
                Typed.file("config/simulated-bench.yaml"),
                "--out",
                out.toString(),
                "--set",
                "cycles=3",
                "--seed",
                seed,
                "--json");
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return Files.readAllBytes(run.folder().resolve("data/readings.parquet"));
    }

    @Test
    void theSameSeedGivesTheSameFileAndAnotherSeedAnother() throws IOException {
        byte[] first = readings("7");
        assertThat(readings("7")).isEqualTo(first);
        assertThat(readings("8")).isNotEqualTo(first);
    }

    @Test
    void analysingAStoredRunAgainGivesTheSameFindings() throws IOException {
        Typed run = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--bench",
                Typed.file("config/simulated-bench.yaml"),
                "--out",
                out.toString(),
                "--set",
                "cycles=3",
                "--json");
        byte[] results = Files.readAllBytes(run.folder().resolve("results.json"));
        Typed again = Typed.command("analyze", run.folder().toString(), "--json");
        assertThat(again.exitCode()).as(again.errors()).isZero();
        assertThat(again.json().path("findings")).isEqualTo(run.json().path("findings"));
        assertThat(Files.readAllBytes(run.folder().resolve("results.json"))).isEqualTo(results);
    }
}
