package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.benchmark.ReviewBenchmark;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The analysis of {@code neuron-pulse-train} runs, whole or cut short, at bounded memory however long. */
public final class NeuronPulseTrainAnalysis implements Analysis {

    @Override
    public String protocol() {
        return "neuron-pulse-train";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        NeuronSummary summary = NeuronSummary.of(run);
        if (summary.conditions().isEmpty()) {
            return result(summary, List.of(), List.of());
        }
        ConditionSummary condition = summary.conditions().get(0);
        Optional<WaitingModels> models = condition.waiting().models(condition.width());
        AnalysisResult result =
                result(summary, findings(summary, condition, models), figures(summary, condition, models));
        return ReviewBenchmark.neuron(ReviewInputs.of(condition, summary.settings()))
                .addedTo(result);
    }

    private static AnalysisResult result(NeuronSummary summary, List<Finding> findings, List<Figure> figures) {
        return new AnalysisResult(
                findings,
                figures,
                NeuronRemarks.of(summary),
                List.of(summary.table().data()));
    }

    private static List<Finding> findings(
            NeuronSummary summary, ConditionSummary condition, Optional<WaitingModels> models) {
        NeuronSettings settings = summary.settings();
        FiringFindings firing = new FiringFindings(condition, settings);
        EnergyFindings energies = new EnergyFindings(condition, settings);
        ResistanceFindings resistances = new ResistanceFindings(condition, settings);
        List<Finding> findings = new ArrayList<>();
        findings.add(firing.spikeCount());
        findings.add(firing.pulseCount());
        findings.add(firing.probability());
        findings.add(firing.timeUnderBias());
        findings.add(firing.pulsesToFire());
        findings.add(energies.firingMedian());
        findings.add(resistances.chargeCorrected());
        findings.add(resistances.discharge());
        findings.add(ResistanceFindings.dischargeTime(condition.spikes(), Absence.ofDischarges(condition, settings)));
        findings.add(summary.hum().finding());
        findings.add(summary.threshold());
        findings.addAll(firing.spread());
        findings.addAll(energies.firingSpread());
        findings.addAll(energies.delivered());
        findings.add(resistances.chargeSeries());
        findings.add(resistances.withinPublishedRange());
        models.ifPresent(fitted -> findings.addAll(fitted.findings("waiting_time")));
        return findings;
    }

    private static List<Figure> figures(
            NeuronSummary summary, ConditionSummary condition, Optional<WaitingModels> models) {
        List<Figure> figures = new ArrayList<>();
        summary.trace().figure().ifPresent(figures::add);
        figures.addAll(new WaitingFigures(condition, models).figures());
        EnergyFigure.of(summary.spikes()).ifPresent(figures::add);
        figures.addAll(summary.excerpts().figures());
        return figures;
    }
}
