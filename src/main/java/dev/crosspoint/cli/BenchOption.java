package dev.crosspoint.cli;

import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.settings.SettingsNode;
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
        return BenchFile.read(path());
    }

    /** Returns the bench, read and checked, with a temperature such as {@code 363 K} in place of the file's, if one is given. */
    BenchFile readAt(Optional<String> temperature) {
        SettingsNode tree = SettingsFile.read(path());
        return BenchFile.bind(
                temperature
                        .map(given -> tree.with("temperature", given, "--temperature \"" + given + "\""))
                        .orElse(tree),
                path());
    }

    private Path path() {
        return file.orElseGet(() -> Home.file("config/simulated-bench.yaml"));
    }

    static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file.toAbsolutePath());
        }
        return file;
    }
}
