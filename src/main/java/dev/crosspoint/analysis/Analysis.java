package dev.crosspoint.analysis;

import dev.crosspoint.store.StoredRun;

/** The analysis of one protocol's runs; found by {@link java.util.ServiceLoader}. */
public interface Analysis {

    /** Returns the name of the protocol whose runs it understands, such as {@code iv-sweep}. */
    String protocol();

    /** Returns what the run means; the run is only read. */
    AnalysisResult analyze(StoredRun run);
}
