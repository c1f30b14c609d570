package dev.crosspoint.analysis.retention;

import dev.crosspoint.statistics.Interval;

/**
 * The conductance of the device before it was set.
 *
 * @param conductance mean of the probes before the first set, in S
 * @param interval its 95 % interval
 * @param probes number of probes
 */
record OffState(double conductance, Interval interval, long probes) {

    /** Returns whether the probes tell it from nothing. */
    boolean isResolved() {
        return interval.low() > 0;
    }
}
