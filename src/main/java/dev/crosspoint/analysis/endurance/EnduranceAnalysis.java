package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.store.StoredRun;

/** The analysis of {@code endurance} runs, whole or cut short, at constant memory however long; it reads the table twice. */
public final class EnduranceAnalysis implements Analysis {

    private static final String TABLE = "readings";

    @Override
    public String protocol() {
        return "endurance";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        EnduranceSettings settings = EnduranceSettings.of(run);
        FirstPass first = new FirstPass();
        if (run.tables().contains(TABLE)) {
            CycleReader.read(run.table(TABLE), first::add);
        }
        EnduranceSummary summary = new EnduranceSummary(settings, first.floor(), first.middle());
        if (run.tables().contains(TABLE)) {
            CycleReader.read(run.table(TABLE), summary::add);
        }
        return summary.result();
    }
}
