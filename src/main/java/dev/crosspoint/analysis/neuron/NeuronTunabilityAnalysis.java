package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.benchmark.ReviewBenchmark;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The analysis of {@code neuron-tunability} runs, whole or cut short: what a pulse train does, condition by condition. */
public final class NeuronTunabilityAnalysis implements Analysis {

    @Override
    public String protocol() {
        return "neuron-tunability";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        NeuronSummary summary = NeuronSummary.of(run);
        List<Figure> figures = new ArrayList<>(FiringFigures.of(summary.conditions()));
        summary.trace().figure().ifPresent(figures::add);
        EnergyFigure.of(summary.spikes()).ifPresent(figures::add);
        figures.addAll(summary.excerpts().figures());
        List<Finding> findings = summary.conditions().isEmpty() ? List.of() : findings(summary);
        AnalysisResult result = new AnalysisResult(
                findings,
                figures,
                NeuronRemarks.of(summary),
                List.of(summary.table().data()));
        return ReviewBenchmark.neuron(summary.conditions().stream()
                        .map(one -> ReviewInputs.of(one, summary.settings()).under(one.conditions()))
                        .toList())
                .addedTo(result);
    }

    private static List<Finding> findings(NeuronSummary summary) {
        NeuronSettings settings = summary.settings();
        List<ConditionSummary> conditions = summary.conditions();
        List<Finding> findings = new ArrayList<>();
        addEach(findings, conditions, one -> new FiringFindings(one, settings).probability());
        addEach(findings, conditions, one -> new FiringFindings(one, settings).spikeCount());
        addEach(findings, conditions, one -> new FiringFindings(one, settings).pulseCount());
        addEach(findings, conditions, one -> new FiringFindings(one, settings).timeUnderBias());
        addEach(findings, conditions, one -> new FiringFindings(one, settings).pulsesToFire());
        addEach(findings, conditions, one -> new EnergyFindings(one, settings).firingMedian());
        addEach(findings, conditions, one -> new ResistanceFindings(one, settings).chargeCorrected());
        addEach(findings, conditions, one -> new ResistanceFindings(one, settings).discharge());
        findings.add(ResistanceFindings.dischargeTime(
                summary.spikes(),
                "no spike under any condition, or none whose discharge was followed for 2 time constants"));
        findings.add(summary.hum().finding());
        findings.add(summary.threshold());
        return findings;
    }

    private static void addEach(
            List<Finding> findings, List<ConditionSummary> conditions, Function<ConditionSummary, Finding> finding) {
        conditions.forEach(one -> findings.add(finding.apply(one).under(one.conditions())));
    }
}
