package dev.crosspoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Endurance runs on the simulated crossbar cell. */
final class EnduranceBench {
    static final String NAME = "simulated-crossbar-cell.yaml";

    private EnduranceBench() {}

    /**
     * Runs the ready file.
     *
     * @param folder where the run goes, in {@code runs}
     * @param changes further parameters as {@code key=value}, or options that begin with two hyphens
     */
    static Typed run(Path folder, String... changes) {
        return run(folder, Path.of(Typed.file("config/" + NAME)), changes);
    }

    /** Runs the ready file on a bench, as {@link #run(Path, String...)}. */
    static Typed run(Path folder, Path bench, String... changes) {
        List<String> command = new ArrayList<>(List.of(
                "run",
                Typed.file("protocols/endurance.yaml"),
                "--bench=" + bench,
                "--out=" + folder.resolve("runs"),
                "--json"));
        for (String change : changes) {
            command.add(change.startsWith("--") ? change : "--set=" + change);
        }
        return Typed.command(command.toArray(String[]::new));
    }
}
