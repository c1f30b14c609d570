package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.store.RunCheck;
import dev.crosspoint.store.StoredRuns;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint verify}: whether stored runs are as they were written. */
@Command(
        name = "verify",
        description = {
            "Checks stored runs: schema version, checksums of all tables, a journal or half-written files left over, files in"
                    + " data/ and results/ that are missing or do not belong there. Exit code 1 if anything is wrong.",
            "Without a run, all runs in the folder are checked. Nothing is changed."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "0..*", description = RunsFolder.RUN)
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object for each run: run, intact, faults")
    private boolean json;

    @Mixin
    private RunsFolder runs;

    @Override
    public Integer call() {
        boolean isIntact = true;
        for (Path folder : folders()) {
            List<String> faults = RunCheck.faults(folder);
            print(folder, faults);
            isIntact &= faults.isEmpty();
        }
        return isIntact ? ExitCode.DONE : ExitCode.RUN_FAILED;
    }

    private List<Path> folders() {
        if (!names.isEmpty()) {
            // A folder that has lost its record is damaged rather than mistyped.
            return names.stream()
                    .map(name ->
                            Files.isDirectory(Path.of(name)) ? Path.of(name) : StoredRuns.find(runs.folder(), name))
                    .toList();
        }
        List<Path> all = StoredRuns.list(runs.folder());
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no runs in " + runs.folder() + "; name the folder that holds them by --out");
        }
        return all;
    }

    private void print(Path folder, List<String> faults) {
        PrintWriter terminal = spec.commandLine().getOut();
        if (json) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("run", folder.toString());
            object.put("intact", faults.isEmpty());
            faults.forEach(object.putArray("faults")::add);
            terminal.println(object);
            return;
        }
        terminal.println(folder + (faults.isEmpty() ? "  intact" : "  damaged"));
        faults.forEach(fault -> terminal.println("  " + fault));
    }
}
