package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The review's numbers of a run.
 *
 * @param findings both metrics under each condition, resolved or with what is missing
 * @param figure the run among the published numbers; empty if there is nothing to draw
 * @param remark what a reader must not do with them
 */
public record BenchmarkResult(List<Finding> findings, Optional<Figure> figure, String remark) {

    public BenchmarkResult {
        findings = List.copyOf(findings);
    }

    /** Returns a result with these numbers after its own; the remark comes only if one of them is resolved. */
    public AnalysisResult addedTo(AnalysisResult result) {
        List<Finding> allFindings = new ArrayList<>(result.findings());
        allFindings.addAll(findings);
        List<Figure> allFigures = new ArrayList<>(result.figures());
        figure.ifPresent(allFigures::add);
        List<String> allRemarks = new ArrayList<>(result.remarks());
        if (findings.stream().anyMatch(Finding.Resolved.class::isInstance)) {
            allRemarks.add(remark);
        }
        return new AnalysisResult(allFindings, allFigures, allRemarks, result.tables());
    }
}
