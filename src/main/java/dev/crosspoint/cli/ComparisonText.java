package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FindingsJson;
import dev.crosspoint.measurement.Evaluation;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.replay.Replay;
import dev.crosspoint.replay.comparison.Comparison;
import dev.crosspoint.replay.comparison.ComparisonJson;
import dev.crosspoint.replay.comparison.FindingComparison;
import dev.crosspoint.replay.comparison.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The findings of a run and of its replay, for a person and for a script. */
final class ComparisonText {

    private ComparisonText() {}

    static void print(PrintWriter terminal, Replay replay, Evaluation evaluation, Comparison comparison) {
        List<FindingComparison> findings = comparison.findings();
        int name = width("finding", findings, ComparisonText::name);
        int recorded = width("recorded", findings, finding -> value(finding.recorded()));
        int replayed = width("replayed", findings, finding -> value(finding.replayed()));
        String line = "  %-" + name + "s  %-" + recorded + "s  %-" + replayed + "s  %s";
        terminal.println(String.format(Locale.ROOT, line, "finding", "recorded", "replayed", "verdict"));
        for (FindingComparison finding : findings) {
            terminal.println(String.format(
                    Locale.ROOT,
                    line,
                    name(finding),
                    value(finding.recorded()),
                    value(finding.replayed()),
                    verdict(finding)));
        }
        terminal.println(summary(comparison));
        evaluation.result().remarks().forEach(terminal::println);
        terminal.println(
                "Another seed is another instrument of the same kind, too: its own gain and offset are in no interval.");
        terminal.println("Replayed with seed " + replay.seed() + " in " + evaluation.folder());
        terminal.println("Report: " + evaluation.report());
    }

    private static String summary(Comparison comparison) {
        long consistent = comparison.count(Verdict.CONSISTENT);
        long differing = comparison.count(Verdict.DIFFERS);
        long judged = consistent + differing;
        return String.format(
                Locale.ROOT,
                "%d of %d findings are consistent, %d differ (chance alone makes about %.0f differ), %d cannot be judged.",
                consistent,
                judged,
                differing,
                0.05 * judged,
                comparison.count(Verdict.NOT_RESOLVABLE));
    }

    private static int width(
            String title, List<FindingComparison> findings, Function<FindingComparison, String> column) {
        return Math.max(
                title.length(),
                findings.stream().map(column).mapToInt(String::length).max().orElse(0));
    }

    private static String name(FindingComparison comparison) {
        Finding finding = comparison.finding();
        return (finding.name() + " " + finding.conditionsText()).strip();
    }

    private static String value(Optional<Finding> finding) {
        if (finding.isPresent() && finding.get() instanceof Finding.Resolved resolved) {
            return SiFormat.withInterval(resolved.value(), resolved.low(), resolved.high(), resolved.unit());
        }
        return finding.isPresent() ? "not resolved" : "-";
    }

    private static String verdict(FindingComparison comparison) {
        return comparison.z().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%s, z = %.1f",
                        comparison.verdict(),
                        // Adding 0 after rounding makes 0.0 of what would be printed as -0.0.
                        Math.rint(10 * comparison.z().getAsDouble()) / 10 + 0.0)
                : comparison.verdict() + ": " + comparison.reason();
    }

    /** Returns what {@code --json} prints of a replay: what it prints of a run, and what was compared. */
    static ObjectNode json(Replay replay, Evaluation evaluation, Comparison comparison) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("run", evaluation.folder().toString());
        object.put("replay_of", replay.recorded().run().folder().toString());
        object.put("seed", replay.seed());
        object.put("outcome", evaluation.record().path("stop").path("outcome").asText());
        object.put("consistent", comparison.count(Verdict.CONSISTENT));
        object.put("differs", comparison.count(Verdict.DIFFERS));
        object.put("not_resolvable", comparison.count(Verdict.NOT_RESOLVABLE));
        object.set("comparison", ComparisonJson.of(comparison));
        object.set("findings", FindingsJson.of(evaluation.result().findings()));
        return object;
    }
}
