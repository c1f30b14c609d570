package dev.crosspoint.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.AnalyzedRun;
import dev.crosspoint.analysis.FindingsJson;
import dev.crosspoint.report.HtmlReport;
import dev.crosspoint.store.JsonFile;
import dev.crosspoint.store.Recovery;
import dev.crosspoint.store.ResultTables;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a stored run means: its findings, written to {@code results.json}, {@code results/}, {@code figures/} and
 * {@code report.html}.
 *
 * @param folder the run's folder
 * @param record {@code run.json}
 * @param result findings, figures and remarks
 */
public record Evaluation(Path folder, JsonNode record, AnalysisResult result) {

    /**
     * Analyses a stored run and writes its findings, figures and report; the data are only read. A run that its program
     * never closed is closed first.
     */
    public static Evaluation of(Path folder) {
        StoredRun run = Recovery.recover(folder);
        AnalysisResult result = analyze(run);
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.set("findings", FindingsJson.of(result.findings()));
        result.remarks().forEach(results.putArray("remarks")::add);
        results.set("tables", ResultTables.write(folder, result.tables()));
        JsonFile.write(folder.resolve("results.json"), results);
        report(folder, run, result);
        return new Evaluation(folder, run.record(), result);
    }

    /**
     * Returns what a stored run means, and writes nothing. What must be known of the data comes before what the analysis has to
     * say.
     */
    public static AnalysisResult analyze(StoredRun run) {
        AnalysisResult result = analysis(run).analyze(run);
        List<String> remarks =
                Stream.concat(run.remarks().stream(), result.remarks().stream()).toList();
        return new AnalysisResult(result.findings(), result.figures(), remarks, result.tables());
    }

    private static void report(Path folder, StoredRun run, AnalysisResult result) {
        try {
            HtmlReport.write(folder, run.record(), result);
        } catch (IOException e) {
            throw new UncheckedIOException("the report of " + folder + " could not be written: " + e.getMessage(), e);
        }
    }

    /** Returns the run and what it means, for what looks at several runs. */
    public AnalyzedRun analyzedRun() {
        return new AnalyzedRun(StoredRuns.open(folder), result);
    }

    /** Returns the report. */
    public Path report() {
        return folder.resolve("report.html");
    }

    private static Analysis analysis(StoredRun run) {
        Map<String, Analysis> known = new TreeMap<>();
        ServiceLoader.load(Analysis.class).forEach(analysis -> known.put(analysis.protocol(), analysis));
        String protocol = run.record().path("start").path("protocol").asText("");
        Analysis analysis = known.get(protocol);
        if (analysis == null) {
            throw new IllegalArgumentException(run.folder() + " is a run of \"" + protocol
                    + "\", which has no analysis; there is one for " + List.copyOf(known.keySet()));
        }
        return analysis;
    }
}
