package dev.crosspoint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bench files whose source-measure unit misbehaves. */
final class FaultyBench {

    private FaultyBench() {}

    /**
     * Writes the default bench with a fault and a short patience.
     *
     * @param fault the fault as a YAML flow mapping, such as <code>{kind: silent, after: 20}</code>
     */
    static Path in(Path folder, String fault) {
        return in(folder, "simulated-bench.yaml", fault);
    }

    /**
     * Writes a bench with a fault and a short patience.
     *
     * @param bench name of the bench file in {@code config}
     * @param fault the fault as a YAML flow mapping, such as <code>{kind: silent, after: 20}</code>
     */
    static Path in(Path folder, String bench, String fault) {
        try {
            String text = Files.readString(Path.of(Typed.file("config/" + bench)));
            return Files.writeString(
                    folder.resolve("faulty-bench.yaml"),
                    text.replace("../simulated", Typed.file("simulated"))
                            .replace("driver: keysight-b2900", "driver: keysight-b2900\n    timeout: 0.2 s")
                            .replace("channel: 1", "channel: 1\n      faults: [" + fault + "]"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
