package dev.crosspoint.analysis;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.record.TableData;
import java.util.List;

/**
 * What an analysis found.
 *
 * @param findings the findings, in the order in which a reader wants them
 * @param figures the figures, the most telling one first
 * @param remarks plain sentences that a reader of the findings must know, such as cycles left out and why
 * @param tables what the findings rest on, event by event, such as one row for each spike
 */
public record AnalysisResult(
        List<Finding> findings, List<Figure> figures, List<String> remarks, List<TableData> tables) {

    private static final int HEADLINES = 10;

    public AnalysisResult {
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
        tables = List.copyOf(tables);
    }

    /** Makes a result without tables of its own. */
    public AnalysisResult(List<Finding> findings, List<Figure> figures, List<String> remarks) {
        this(findings, figures, remarks, List.of());
    }

    /** Returns the findings that a reader should see first: as many as a screen holds. */
    public List<Finding> headlines() {
        return findings.subList(0, Math.min(HEADLINES, findings.size()));
    }

    /** Returns the findings after the headlines. */
    public List<Finding> furtherFindings() {
        return findings.subList(headlines().size(), findings.size());
    }
}
