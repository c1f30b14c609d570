package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.statistics.Interval;

/**
 * A value with the variances of its noise, apart by what has it in common.
 *
 * @param value the value, in its unit
 * @param own variance of what this pulse alone has
 * @param train variance of what all pulses of the train have: its offset
 * @param run variance of what all pulses of this level have: the open-circuit run
 */
record Measured(double value, double own, double train, double run) {

    /** Returns the standard error, in the unit of the value. */
    double standardError() {
        return Math.sqrt(own + train + run);
    }

    /** Returns the 95 % interval, in the unit of the value. */
    Interval interval() {
        return Interval.ofStandardError(value, standardError());
    }

    /** Returns the value times an exact factor. */
    Measured times(double factor) {
        double square = factor * factor;
        return new Measured(factor * value, square * own, square * train, square * run);
    }
}
