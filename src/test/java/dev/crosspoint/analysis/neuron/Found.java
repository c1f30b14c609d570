package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import java.util.List;

/** Shortcuts to what the tests look at. */
final class Found {

    private Found() {}

    static AnalysisResult analyze(SyntheticRun run) {
        return new NeuronPulseTrainAnalysis().analyze(run);
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

    static double value(AnalysisResult result, String name) {
        return resolved(result, name).value();
    }

    static List<Finding> all(AnalysisResult result, String name) {
        return result.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .toList();
    }

    static List<String> figureNames(AnalysisResult result) {
        return result.figures().stream().map(Figure::name).toList();
    }
}
