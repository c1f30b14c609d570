package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.Operation;
import java.util.Optional;

/**
 * The displacement current of an open-circuit run, aligned on the edges of the run that it is subtracted from.
 *
 * @param run the id of the open-circuit run
 * @param traces its mean traces
 * @param shift by how much its edges are moved
 */
record Displacement(String run, AverageTraces traces, EdgeShift shift) {

    /** Aligns {@code open} on the falling edges of {@code measured}: at 0 V the device adds no current of its own. */
    static Displacement aligned(String run, AverageTraces open, AverageTraces measured, TrainSettings settings) {
        Operation operation = settings.potentiation().operation();
        EdgeShift shift = measured.gap(operation)
                .flatMap(trace -> open.gap(operation)
                        .filter(reference -> reference.mean().length == trace.mean().length && reference.hasPlateau())
                        .map(reference -> EdgeShift.between(
                                trace.mean(), reference.mean(), trace.meanVariance() + reference.meanVariance())))
                .orElse(EdgeShift.NONE);
        return new Displacement(run, open, shift);
    }

    /** Returns the displacement current through a pulse in A, sample by sample. */
    Trace pulse(Operation operation) {
        return aligned(traces.pulse(operation))
                .orElseThrow(() -> new IllegalStateException(
                        "an open-circuit run without pulses for " + operation + " is refused as a reference"));
    }

    /** Returns the displacement current after a pulse in A, sample by sample, where the open-circuit run has it. */
    Optional<Trace> gap(Operation operation) {
        return aligned(traces.gap(operation).filter(AverageTrace::hasPlateau));
    }

    private Optional<Trace> aligned(Optional<AverageTrace> trace) {
        return trace.map(average -> new Trace(shift.applyTo(average.mean()), average.meanVariance()));
    }

    /**
     * A mean trace.
     *
     * @param current in A, sample by sample
     * @param variance of a sample in A²
     */
    record Trace(double[] current, double variance) {}
}
