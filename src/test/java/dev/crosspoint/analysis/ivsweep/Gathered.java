package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.InMemoryRun;
import java.util.EnumMap;
import java.util.Map;

/** Shortcuts to what the tests look at. */
final class Gathered {

    private Gathered() {}

    /** Returns the quantities over the cycles alone, without the costly distributions and figures. */
    static Map<Quantity, OverCycles> overCycles(InMemoryRun run) {
        Extraction extraction = Extraction.of(SweepSettings.of(run.record()));
        Map<Quantity, OverCycles> gathered = new EnumMap<>(Quantity.class);
        extraction.quantities().forEach(quantity -> gathered.put(quantity, new OverCycles(quantity)));
        CycleReader.read(run.table("readings"), cycle -> {
            CycleResult result = extraction.extract(cycle);
            gathered.forEach((quantity, cycles) ->
                    cycles.add(cycle.number(), result.outcomes().get(quantity)));
        });
        return gathered;
    }

    static Finding finding(AnalysisResult result, String name) {
        return result.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + name));
    }

    static Finding.Resolved resolved(AnalysisResult result, String name) {
        return (Finding.Resolved) finding(result, name);
    }

    static Finding.Unresolved unresolved(AnalysisResult result, String name) {
        return (Finding.Unresolved) finding(result, name);
    }

    static AnalysisResult analyze(InMemoryRun run) {
        return new IvSweepAnalysis().analyze(run);
    }
}
