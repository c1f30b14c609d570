package dev.crosspoint.analysis.retention;

/**
 * The probes of one repeat, in order.
 *
 * @param repeat number of the repeat, from 1
 * @param time middle of the readings of each probe in s after the end of the last set pulse
 * @param conductance mean current of each probe less that at 0 V after it, over the voltage of the probe, in S
 * @param error standard error of each conductance by the noise of the readings at 0 V, in S
 */
record Trace(long repeat, double[] time, double[] conductance, double[] error) {

    int probes() {
        return time.length;
    }

    /** Returns the conductance of the first probe in S. */
    double first() {
        return conductance[0];
    }

    /** Returns the time of the last probe in s. */
    double last() {
        return time[time.length - 1];
    }
}
