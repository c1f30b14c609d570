package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FindingsJson;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.run.RunState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a run found, for a person and for a script. */
final class FindingsText {

    private FindingsText() {}

    static void print(PrintWriter terminal, Evaluation evaluation) {
        AnalysisResult result = evaluation.result();
        print(terminal, result.headlines());
        int further = result.furtherFindings().size();
        if (further > 0) {
            terminal.println("  and " + further + " more in the report and in results.json");
        }
        result.remarks().forEach(remark -> terminal.println("  " + remark));
        terminal.println("Report: " + evaluation.report());
    }

    /** Prints everything that several runs tell together: there is no other place that keeps it. */
    static void print(PrintWriter terminal, AnalysisResult series) {
        print(terminal, series.findings());
        series.remarks().forEach(remark -> terminal.println("  " + remark));
    }

    private static void print(PrintWriter terminal, List<Finding> findings) {
        int width = findings.stream()
                .mapToInt(finding -> name(finding).length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            terminal.println(
                    String.format(Locale.ROOT, "  %-" + Math.max(1, width) + "s  %s", name(finding), text(finding)));
        }
    }

    /** Returns how a run ended, and why, as a sentence. */
    static String outcome(RunEnd end) {
        String verb = end.state() == RunState.FAILED
                ? "failed"
                : "was " + end.state().name().toLowerCase(Locale.ROOT);
        return "the run " + verb + (end.reason().isEmpty() ? "" : ": " + end.reason());
    }

    /** Returns the object that {@code --json} prints. */
    static String json(Evaluation evaluation) {
        return json(
                evaluation.folder(),
                evaluation.record().path("stop").path("outcome").asText(),
                evaluation.result().findings());
    }

    /** Returns the object that {@code --json} prints where nothing could be found. */
    static String jsonWithoutFindings(RunEnd end) {
        return json(end.folder(), end.state().name().toLowerCase(Locale.ROOT), List.of());
    }

    /** Returns the object that {@code --json} prints for several runs together. */
    static String json(List<Path> folders, List<Finding> findings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        folders.forEach(folder -> object.withArray("/runs").add(folder.toString()));
        object.set("findings", FindingsJson.of(findings));
        return object.toString();
    }

    private static String json(Path folder, String outcome, List<Finding> findings) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("run", folder.toString());
        object.put("outcome", outcome);
        object.set("findings", FindingsJson.of(findings));
        return object.toString();
    }

    private static String name(Finding finding) {
        return (finding.name() + " " + finding.conditionsText()).strip();
    }

    private static String text(Finding finding) {
        if (finding instanceof Finding.Unresolved unresolved) {
            return "not resolved: " + unresolved.reason();
        }
        Finding.Resolved resolved = (Finding.Resolved) finding;
        if (resolved.isExactCount()) {
            return line(SiFormat.count(resolved.value()), "exact count", resolved.n());
        }
        return line(
                SiFormat.withInterval(resolved.value(), resolved.low(), resolved.high(), resolved.unit()),
                "95 % interval "
                        + SiFormat.interval(resolved.value(), resolved.low(), resolved.high(), resolved.unit()),
                resolved.n());
    }

    private static String line(String value, String certainty, long n) {
        return String.format(Locale.ROOT, "%-26s %s, n = %d", value, certainty, n);
    }
}
