package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FindingsJson;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.report.quantity.SiFormat;
import dev.crosspoint.run.RunEnd;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a run found, for a person and for a script. */
final class FindingsText {

    /** What a screen holds; the analysis puts the most telling ones first. */
    private static final int MOST_FINDINGS = 12;

    private FindingsText() {}

    static void print(PrintWriter terminal, Evaluation evaluation) {
        List<Finding> all = evaluation.result().findings();
        List<Finding> findings = all.subList(0, Math.min(MOST_FINDINGS, all.size()));
        int width = findings.stream()
                .mapToInt(finding -> finding.name().length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            terminal.println(
                    String.format(Locale.ROOT, "  %-" + Math.max(1, width) + "s  %s", finding.name(), text(finding)));
        }
        if (all.size() > findings.size()) {
            terminal.println("  and " + (all.size() - findings.size()) + " more in the report and in results.json");
        }
        evaluation.result().remarks().forEach(remark -> terminal.println("  " + remark));
        terminal.println("Report: " + evaluation.report());
    }

    /** Returns how a run ended, and why. */
    static String outcome(RunEnd end) {
        String ended = switch (end.state()) {
            case STOPPED -> "was stopped";
            case ABORTED -> "was aborted";
            default -> end.state().name().toLowerCase(Locale.ROOT);
        };
        return ended + (end.reason().isEmpty() ? "" : ": " + end.reason());
    }

    /** Returns the object that {@code --json} prints. */
    static String json(Evaluation evaluation) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("run", evaluation.folder().toString());
        object.put("outcome", evaluation.record().path("stop").path("outcome").asText());
        object.set("findings", FindingsJson.of(evaluation.result().findings()));
        return object.toString();
    }

    private static String text(Finding finding) {
        if (finding instanceof Finding.Unresolved unresolved) {
            return "not resolved: " + unresolved.reason();
        }
        Finding.Resolved resolved = (Finding.Resolved) finding;
        return String.format(
                Locale.ROOT,
                "%-26s 95 %% interval %s, n = %d",
                SiFormat.withInterval(resolved.value(), resolved.low(), resolved.high(), resolved.unit()),
                SiFormat.interval(resolved.value(), resolved.low(), resolved.high(), resolved.unit()),
                resolved.n());
    }
}
