package dev.crosspoint.simulation.instrument.generator;

/** When a waveform is put out. Phases are fractions of a period. */
public sealed interface Timing {

    /**
     * For ever.
     *
     * @param phase what is added to the phase with which the waveform runs
     */
    record Continuous(double phase) implements Timing {}

    /**
     * Some cycles for each trigger.
     *
     * @param cycles how many; infinity if they never end
     * @param phase with which they begin
     * @param delay time in s from the trigger to the first of them
     * @param idle voltage in V between them, behind the output resistance
     */
    record Bursts(Trigger trigger, double cycles, double phase, double delay, double idle) implements Timing {}

    /**
     * Whole cycles while a gate is open.
     *
     * @param phase with which they begin
     * @param idle voltage in V between them, behind the output resistance
     */
    record Gated(OutputGate gate, double phase, double idle) implements Timing {}

    /**
     * A sweep of the frequency for each trigger.
     *
     * @param duration of a sweep in s
     */
    record Sweeps(Trigger trigger, PhaseLaw law, double duration) implements Timing {}
}
