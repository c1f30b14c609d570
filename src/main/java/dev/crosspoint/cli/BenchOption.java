package dev.crosspoint.cli;

import dev.crosspoint.station.BenchFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --bench}. */
final class BenchOption {

    @Option(
            names = "--bench",
            paramLabel = "BENCH.yaml",
            description = "bench file; left out, it is config/simulated-bench.yaml, which touches no hardware")
    private Optional<Path> file = Optional.empty();

    /** Returns the bench, read and checked. */
    BenchFile read() {
        return BenchFile.read(file.orElseGet(() -> Home.file("config/simulated-bench.yaml")));
    }

    static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file.toAbsolutePath());
        }
        return file;
    }
}
