package dev.crosspoint.replay.comparison;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All findings of two runs, side by side.
 *
 * @param findings in the order of the recorded run; those that only the replay has come last
 */
public record Comparison(List<FindingComparison> findings) {

    public Comparison {
        findings = List.copyOf(findings);
    }

    /** What makes two findings one and the same quantity. */
    private record Key(String name, String unit, List<Condition> conditions) {
        static Key of(Finding finding) {
            return new Key(finding.name(), finding.unit(), finding.conditions());
        }
    }

    /** Compares the findings of two runs. */
    public static Comparison of(List<Finding> recorded, List<Finding> replayed) {
        Map<Key, Finding> others = new LinkedHashMap<>();
        replayed.forEach(finding -> others.put(Key.of(finding), finding));
        List<FindingComparison> findings = new ArrayList<>();
        for (Finding finding : recorded) {
            Finding other = others.remove(Key.of(finding));
            findings.add(
                    other == null ? FindingComparison.onlyRecorded(finding) : FindingComparison.of(finding, other));
        }
        others.values().forEach(finding -> findings.add(FindingComparison.onlyReplayed(finding)));
        return new Comparison(findings);
    }

    /** Returns how many findings have a verdict. */
    public long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
