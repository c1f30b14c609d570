package dev.crosspoint.instrument;

/** Capability of a source-measure channel that steps through levels by its own clock. */
public interface HardwareSweep {

    /** Returns the most levels that one sweep can hold; a {@link StepSweep} may have more readings than that. */
    int maximumSweepPoints();

    /**
     * Starts a sweep on an output that is on, and returns at once while the instrument paces it.
     *
     * <p>The output stays on, at the last level, when the sweep ends.
     *
     * @throws LimitException if the sweep lies outside what the instrument can do; nothing has been sent then
     */
    RunningSweep start(EnergisedOutput output, SourceSweep sweep);
}
