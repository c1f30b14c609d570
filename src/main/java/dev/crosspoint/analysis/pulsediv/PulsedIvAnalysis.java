package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.store.StoredRun;

/** The analysis of {@code pulsed-iv} runs, whole or cut short, at bounded memory however long. */
public final class PulsedIvAnalysis implements Analysis {

    static final String PROTOCOL = "pulsed-iv";

    @Override
    public String protocol() {
        return PROTOCOL;
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        TrainSettings settings = TrainSettings.of(RunParameters.of(run));
        return analyze(run, settings, Reference.of(run, settings));
    }

    static AnalysisResult analyze(StoredRun run, TrainSettings settings, Correction correction) {
        boolean open = run.record().at("/start/device").asText().equals(Reference.OPEN);
        PulsedIvSummary summary = new PulsedIvSummary(settings, correction, open);
        TrainReader.read(run, settings, summary);
        return summary.result();
    }
}
