package dev.crosspoint.analysis;

import dev.crosspoint.store.StoredRun;

/**
 * A run and what it means by itself.
 *
 * @param run the stored run
 * @param result what the analysis of its protocol found
 */
public record AnalyzedRun(StoredRun run, AnalysisResult result) {}
