package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The analysis of {@code retention} runs, whole or cut short, one repeat at a time. */
public final class RetentionAnalysis implements Analysis {

    /** The name of the protocol whose runs it understands. */
    static final String PROTOCOL = "retention";

    @Override
    public String protocol() {
        return PROTOCOL;
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        RetentionSummary summary = RetentionSummary.of(run);
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            findings.add(summary.times(criterion).finding());
        }
        summary.distributed().longest().ifPresent(findings::add);
        findings.add(summary.whenSet().finding());
        findings.add(summary.check().conductance());
        findings.add(summary.check().finding());
        List<Figure> figures = new ArrayList<>();
        if (summary.decay().repeats() > 0) {
            DecayModels decay = DecayModels.of(summary.decay());
            findings.addAll(decay.findings());
            figures.add(DecayFigure.of(summary, decay));
        }
        Optional<LossModels> models = LossModels.of(summary.distributed());
        models.ifPresent(fitted -> {
            findings.addAll(fitted.findings());
            figures.add(LossFigures.histogram(fitted));
            figures.add(LossFigures.distribution(fitted));
        });
        return new AnalysisResult(
                findings,
                figures,
                RetentionRemarks.of(summary),
                List.of(summary.table().data()));
    }
}
