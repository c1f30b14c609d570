package dev.crosspoint.measurement;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.SeriesAnalysis;
import dev.crosspoint.report.SeriesReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * What several stored runs mean together; nothing is written beside them.
 *
 * @param runs the runs, each with what it means by itself
 * @param result what every analysis of several runs that understands these has found, one after the other
 */
public record SeriesEvaluation(List<AnalyzedRun> runs, AnalysisResult result) {

    public SeriesEvaluation {
        runs = List.copyOf(runs);
    }

    /** Returns what runs mean together; nothing if no analysis of several runs understands these. */
    public static Optional<SeriesEvaluation> of(List<AnalyzedRun> runs) {
        if (runs.size() < 2) {
            return Optional.empty();
        }
        List<AnalysisResult> results = ServiceLoader.load(SeriesAnalysis.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(analysis -> analysis.analyze(runs).stream())
                .toList();
        return results.isEmpty() ? Optional.empty() : Optional.of(new SeriesEvaluation(runs, together(results)));
    }

    private static AnalysisResult together(List<AnalysisResult> results) {
        return new AnalysisResult(
                all(results, AnalysisResult::findings),
                all(results, AnalysisResult::figures),
                all(results, AnalysisResult::remarks),
                all(results, AnalysisResult::tables));
    }

    private static <T> List<T> all(List<AnalysisResult> results, Function<AnalysisResult, List<T>> part) {
        return results.stream().flatMap(result -> part.apply(result).stream()).toList();
    }

    /** Writes a page of the series, which needs no other file, and its figures in a folder beside it. */
    public void writeReport(Path page) {
        try {
            SeriesReport.write(page, runs.stream().map(AnalyzedRun::run).toList(), result);
        } catch (IOException e) {
            throw new UncheckedIOException("the report " + page + " could not be written: " + e.getMessage(), e);
        }
    }
}
