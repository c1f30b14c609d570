package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.store.StoredRun;

/** The analysis of {@code iv-sweep} runs, whole or cut short, at constant memory however long. */
public final class IvSweepAnalysis implements Analysis {

    private static final String TABLE = "readings";

    @Override
    public String protocol() {
        return "iv-sweep";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        SweepSettings settings = SweepSettings.of(run.record());
        SweepSummary summary = new SweepSummary(settings);
        if (run.tables().contains(TABLE)) {
            CycleReader.read(run.table(TABLE), summary::add);
        }
        return summary.result();
    }
}
