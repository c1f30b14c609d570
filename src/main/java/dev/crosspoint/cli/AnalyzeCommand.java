package dev.crosspoint.cli;

import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "A run that was cut short by a crash is closed first: its readings become tables.",
            "Of several runs, each is analysed by itself, then all together: what they tell that none tells alone, such as",
            "the spread between devices. A run that cannot be analysed is named, and left out."
        },
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "run folders, such as runs/2026-...")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--json",
            description = {
                "print the outcome and the findings as one JSON object in the last line of each run;",
                "of several runs, one more object at the end: what they tell together"
            })
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "write what several runs tell together as a page of its own, and its figures beside it")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() {
        requireRuns();
        report.ifPresent(this::requirePage);
        int exitCode = ExitCode.DONE;
        List<Evaluation> evaluations = new ArrayList<>();
        for (Path run : runs) {
            try {
                evaluations.add(evaluate(run));
            } catch (RuntimeException failure) {
                int code = Failures.report(failure, spec.commandLine().getErr());
                exitCode = exitCode == ExitCode.DONE ? code : exitCode;
            }
        }
        if (runs.size() > 1) {
            SeriesText.print(out(), evaluations, report, json);
        }
        return exitCode;
    }

    private Evaluation evaluate(Path run) {
        Evaluation evaluation = Evaluation.of(run);
        if (runs.size() > 1) {
            out().println(run);
        }
        FindingsText.print(out(), evaluation);
        if (json) {
            out().println(FindingsText.json(evaluation));
        }
        return evaluation;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void requireRuns() {
        Set<Path> named = new HashSet<>();
        for (Path run : runs) {
            if (!StoredRuns.isRun(run)) {
                throw new IllegalArgumentException(run
                        + " is no run: it has no run.json; give folders that runs have made, such as runs/2026-...");
            }
            if (!named.add(real(run))) {
                throw new IllegalArgumentException(
                        run + " is named twice: one run does not count as two; name each run once");
            }
        }
    }

    private static Path real(Path run) {
        try {
            return run.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("could not find " + run + ": " + e, e);
        }
    }

    private void requirePage(Path page) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException("--report is for several runs together; the report of one run is "
                    + runs.get(0).resolve("report.html"));
        }
        if (!page.toString().endsWith(".html")) {
            throw new IllegalArgumentException("--report is a page, whose name ends with .html, not " + page);
        }
        if (StoredRuns.isRun(page.toAbsolutePath().normalize().getParent())) {
            throw new IllegalArgumentException(
                    page + " is in the folder of a run, which holds that run alone; write the report elsewhere");
        }
    }
}
