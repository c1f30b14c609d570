package dev.crosspoint.analysis.endurance;

import java.util.OptionalDouble;

/**
 * What a block of cycles showed, ten blocks to a decade of cycle numbers.
 *
 * @param firstCycle first read cycle in it
 * @param lastCycle last read cycle in it
 * @param reads number of read cycles
 * @param highResistance quantiles of the resistance in the HRS
 * @param lowResistance quantiles of the resistance in the LRS
 * @param windowMedian median ratio, HRS over LRS
 * @param windowMinimum smallest ratio
 * @param failures SET and RESET pulses that did not switch
 */
record Block(
        long firstCycle,
        long lastCycle,
        long reads,
        Quantiles highResistance,
        Quantiles lowResistance,
        OptionalDouble windowMedian,
        OptionalDouble windowMinimum,
        Failures failures) {

    /** Resistances in ohm; empty where they lie above what the noise lets be seen. */
    record Quantiles(OptionalDouble p05, OptionalDouble median, OptionalDouble p95) {
        static Quantiles of(StateStream state) {
            return new Quantiles(state.quantile(0.05), state.quantile(0.5), state.quantile(0.95));
        }
    }

    /** Number of pulses after which the device was in the state of before. */
    record Failures(long set, long reset) {}

    /** Returns the geometric middle of its cycles. */
    double middle() {
        return Math.sqrt((double) firstCycle * lastCycle);
    }
}
