package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevels;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The analysis of {@code switching-time} runs, whole or cut short, at bounded memory however long. */
public final class SwitchingTimeAnalysis implements Analysis {

    private static final String TABLE = "readings";

    @Override
    public String protocol() {
        return "switching-time";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        SwitchingTimeSettings settings = SwitchingTimeSettings.of(RunParameters.of(run));
        Map<Double, AmplitudeSummary> byAmplitude = new LinkedHashMap<>();
        settings.amplitudes().forEach(volts -> byAmplitude.put(volts, new AmplitudeSummary(volts, settings)));
        TrialTable table = new TrialTable();
        SwitchingDetector detector = new SwitchingDetector(settings);
        if (run.tables().contains(TABLE)) {
            SampledLevels.read(run.table(TABLE), level -> {
                if (level.operation() == Operation.SET) {
                    Trial trial = detector.trial(level);
                    byAmplitude.get(trial.amplitude()).add(trial);
                    table.add(trial);
                }
            });
        }
        return result(List.copyOf(byAmplitude.values()), settings, table);
    }

    private static AnalysisResult result(
            List<AmplitudeSummary> amplitudes, SwitchingTimeSettings settings, TrialTable table) {
        VoltageDependence dependence = VoltageDependence.of(amplitudes);
        Map<AmplitudeSummary, Optional<WaitingModels>> models = new LinkedHashMap<>();
        amplitudes.forEach(amplitude -> models.put(amplitude, amplitude.models()));
        List<String> remarks = new ArrayList<>(SwitchingTimeRemarks.of(amplitudes, models, dependence, settings));
        table.remark().ifPresent(remarks::add);
        return new AnalysisResult(
                findings(models, dependence, settings),
                figures(models, dependence, settings),
                remarks,
                List.of(table.data()));
    }

    private static List<Finding> findings(
            Map<AmplitudeSummary, Optional<WaitingModels>> models,
            VoltageDependence dependence,
            SwitchingTimeSettings settings) {
        List<Finding> findings = new ArrayList<>(dependence.findings());
        List<AmplitudeFindings> each = models.keySet().stream()
                .map(amplitude -> new AmplitudeFindings(amplitude, settings))
                .toList();
        each.forEach(amplitude -> findings.add(amplitude.mean()));
        each.forEach(amplitude -> findings.add(amplitude.median()));
        each.forEach(amplitude -> findings.addAll(amplitude.counts()));
        models.forEach((amplitude, fitted) ->
                fitted.ifPresent(found -> findings.addAll(new AmplitudeFindings(amplitude, settings).models(found))));
        return findings;
    }

    private static List<Figure> figures(
            Map<AmplitudeSummary, Optional<WaitingModels>> models,
            VoltageDependence dependence,
            SwitchingTimeSettings settings) {
        List<AmplitudeSummary> amplitudes = List.copyOf(models.keySet());
        List<Figure> figures = new ArrayList<>();
        SwitchingTimeFigures.means(amplitudes, dependence).ifPresent(figures::add);
        for (int i = 0; i < Math.min(amplitudes.size(), SwitchingTimeFigures.MOST_AMPLITUDES); i++) {
            AmplitudeSummary amplitude = amplitudes.get(i);
            figures.addAll(SwitchingTimeFigures.distributions(i + 1, amplitude, models.get(amplitude), settings));
        }
        return figures;
    }
}
