package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.analysis.Analysis;
import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.RunParameters;
import dev.crosspoint.analysis.writeverify.AttemptReader.Attempts;
import dev.crosspoint.store.StoredRun;
import java.util.ArrayList;
import java.util.List;

/** The analysis of {@code write-verify} runs, whole or cut short, at bounded memory however many attempts. */
public final class WriteVerifyAnalysis implements Analysis {

    @Override
    public String protocol() {
        return "write-verify";
    }

    @Override
    public AnalysisResult analyze(StoredRun run) {
        Attempts read = AttemptReader.read(run, RunParameters.of(run).number("sampling.interval"));
        Ladder ladder = new Ladder(read.attempts());
        List<double[]> approaches = run.tables().contains("writes") ? Approaches.read(run.table("writes")) : List.of();
        return new AnalysisResult(
                new LadderFindings(ladder).findings(),
                new LadderFigures(ladder, approaches).figures(),
                remarks(ladder, read.ended()),
                List.of(LevelTable.of(ladder)));
    }

    private static List<String> remarks(Ladder ladder, long ended) {
        List<String> remarks = new ArrayList<>();
        long unread = ladder.attempts().stream()
                .filter(attempt -> attempt.reached() && !attempt.isMeasured())
                .count();
        if (unread > 0) {
            remarks.add(unread + " targets were reached, but the current of their last read was limited or beyond its"
                    + " range: their conductance is not known and does not count.");
        }
        if (ended > ladder.attempts().size()) {
            remarks.add("The findings rest on the first " + ladder.attempts().size() + " attempts of " + ended + ".");
        }
        remarks.add(
                "Intervals hold noise and the spread from repeat to repeat, not the accuracy of the instrument nor the"
                        + " resistance in series with the device.");
        return remarks;
    }
}
