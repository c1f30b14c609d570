package dev.crosspoint.instrument;

/**
 * Levels that a channel steps through by its own clock, in V or A as the channel sources.
 *
 * <p>Every level lasts {@code interval} s; its reading begins {@code measureDelay} s after the step.
 */
public sealed interface SourceSweep permits LinearSweep, LogarithmicSweep, ListSweep, StepSweep {

    /** Returns the levels in order, V or A, as a new array. */
    double[] levels();

    /** Returns the time from one level to the next in s. */
    double interval();

    /** Returns the time from a step to the start of its reading in s. */
    double measureDelay();
}
