package dev.crosspoint.cli;

import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --out} of commands about stored runs, and how such a command takes a run's name. */
final class RunsFolder {

    /** What help says of a run's name. */
    static final String RUN = "a run folder, or the first letters of the name of one in the folder of the runs";

    @Option(names = "--out", paramLabel = "DIR", description = "folder of the runs; left out, it is runs")
    private Path folder = Path.of("runs");

    Path folder() {
        return folder;
    }

    /**
     * Returns the folders that the names stand for.
     *
     * @throws IllegalArgumentException if one of them stands for no run, or for more than one
     */
    List<Path> find(List<String> names) {
        return names.stream()
                .map(name -> StoredRuns.find(folder, name))
                .distinct()
                .toList();
    }
}
