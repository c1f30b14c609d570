package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Sample;
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
        findings.add(conductanceWhenSet(summary));
        findings.add(summary.check().conductance());
        findings.add(summary.check().finding());
        List<Figure> figures = new ArrayList<>();
        if (summary.decay().repeats() > 0) {
            DecayModels decay = DecayModels.of(summary.decay());
            findings.addAll(decay.findings());
            figures.add(RetentionFigures.decay(summary, decay));
        }
        Optional<LossModels> models = LossModels.of(summary.distributed());
        models.ifPresent(fitted -> {
            findings.addAll(fitted.findings());
            figures.add(RetentionFigures.histogram(fitted));
            figures.add(RetentionFigures.distribution(fitted));
        });
        return new AnalysisResult(
                findings,
                figures,
                RetentionRemarks.of(summary),
                List.of(summary.table().data()));
    }

    private static Finding conductanceWhenSet(RetentionSummary summary) {
        String name = "conductance_lrs";
        double[] firsts = summary.firsts();
        if (firsts.length < 2) {
            String reason =
                    firsts.length == 0 ? "no repeat was set and probed" : "one repeat does not tell how repeats spread";
            return new Finding.Unresolved(name, "S", firsts.length, reason, "first probe after the set pulses");
        }
        double[] logarithms = new double[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            logarithms[i] = Math.log(firsts[i]);
        }
        Sample sample = Sample.of(logarithms);
        Interval interval = sample.moments().meanInterval().exp();
        return new Finding.Resolved(
                name,
                Math.exp(sample.moments().mean()),
                "S",
                interval.low(),
                interval.high(),
                firsts.length,
                "log-mean over the repeats of the first probe after the set pulses; 95 % interval by Student's t on"
                        + " logarithms");
    }
}
