package dev.crosspoint.cli;

import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.measurement.SeriesEvaluation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What several runs tell together, for a person and for a script. */
final class SeriesText {

    private SeriesText() {}

    /**
     * Prints it, and writes it to a page if one is wanted.
     *
     * @param evaluations the runs that could be analysed, each by itself
     */
    static void print(PrintWriter terminal, List<Evaluation> evaluations, Optional<Path> report, boolean json) {
        List<AnalyzedRun> runs =
                evaluations.stream().map(Evaluation::analyzedRun).toList();
        List<Path> folders = evaluations.stream().map(Evaluation::folder).toList();
        Optional<SeriesEvaluation> series = SeriesEvaluation.of(runs);
        series.ifPresentOrElse(
                found -> {
                    terminal.println("Together: " + names(folders));
                    FindingsText.print(terminal, found.result());
                    report.ifPresent(page -> write(terminal, found, page));
                },
                () -> terminal.println(nothing(runs) + (report.isPresent() ? " No report was written." : "")));
        if (json) {
            List<Finding> findings =
                    series.map(found -> found.result().findings()).orElse(List.of());
            terminal.println(FindingsText.json(folders, findings));
        }
    }

    private static void write(PrintWriter terminal, SeriesEvaluation series, Path page) {
        series.writeReport(page);
        terminal.println("Report: " + page);
    }

    private static String nothing(List<AnalyzedRun> runs) {
        if (runs.size() < 2) {
            return "Together: nothing, as " + (runs.isEmpty() ? "none" : "only one")
                    + " of the runs could be analysed.";
        }
        String protocols = runs.stream()
                .map(run -> run.run().record().at("/start/protocol").asText())
                .distinct()
                .collect(Collectors.joining(", "));
        return "Together: nothing more than each alone: no analysis of several runs is for these runs of " + protocols
                + ".";
    }

    private static String names(List<Path> folders) {
        return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
