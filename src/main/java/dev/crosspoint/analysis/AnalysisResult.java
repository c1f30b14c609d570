package dev.crosspoint.analysis;

import dev.crosspoint.figure.Figure;
import java.util.List;

/**
 * What an analysis found.
 *
 * @param findings the findings, in the order in which a reader wants them
 * @param figures the figures, the most telling one first
 * @param remarks plain sentences that a reader of the findings must know, such as cycles left out and why
 */
public record AnalysisResult(List<Finding> findings, List<Figure> figures, List<String> remarks) {

    public AnalysisResult {
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }
}
