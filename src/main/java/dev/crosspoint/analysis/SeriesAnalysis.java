package dev.crosspoint.analysis;

import java.util.List;
import java.util.Optional;

/** What several runs tell together that none tells alone, such as an activation energy; found by {@link java.util.ServiceLoader}. */
public interface SeriesAnalysis {

    /**
     * Returns what the runs mean together; the runs are only read.
     *
     * @param runs at least two, in the order in which they were named
     * @return nothing if these runs are not of the kind that this analysis understands
     */
    Optional<AnalysisResult> analyze(List<AnalyzedRun> runs);
}
