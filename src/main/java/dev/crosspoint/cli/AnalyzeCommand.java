package dev.crosspoint.cli;

import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosspoint analyze}: findings and report anew, from the stored data alone. */
@Command(
        name = "analyze",
        description = {
            "Computes findings, figures and report of stored runs anew. The data are only read.",
            "A run that was cut short by a crash is closed first: its readings become tables."
        },
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "run folders, such as runs/2026-...")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--json",
            description = "print the outcome and the findings as one JSON object in the last line of each run")
    private boolean json;

    @Override
    public Integer call() {
        runs.forEach(AnalyzeCommand::requireRun);
        for (Path run : runs) {
            Evaluation evaluation = Evaluation.of(run);
            FindingsText.print(spec.commandLine().getOut(), evaluation);
            if (json) {
                spec.commandLine().getOut().println(FindingsText.json(evaluation));
            }
        }
        return ExitCode.DONE;
    }

    private static void requireRun(Path folder) {
        if (!StoredRuns.isRun(folder)) {
            throw new IllegalArgumentException(
                    folder + " is no run: it has no run.json; give folders that runs have made, such as runs/2026-...");
        }
    }
}
