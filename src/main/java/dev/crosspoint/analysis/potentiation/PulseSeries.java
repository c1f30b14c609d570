package dev.crosspoint.analysis.potentiation;

import java.util.Arrays;

/**
 * Equal pulses one after the other.
 *
 * @param cycle number of the cycle, from 1
 * @param direction which way they change the conductance
 * @param conductance before the first and after each pulse in S; NaN where it is not known
 * @param error standard error of each from the scatter of its samples, in S; NaN where it is not known
 */
record PulseSeries(long cycle, Direction direction, double[] conductance, double[] error) {

    /** Returns the number of pulses that were read. */
    int pulses() {
        return conductance.length - 1;
    }

    /** Returns whether all conductances are known. */
    boolean isKnown() {
        return Arrays.stream(conductance).allMatch(Double::isFinite);
    }

    /** Returns by how much each pulse changed the conductance, in S. */
    double[] updates() {
        double[] updates = new double[pulses()];
        Arrays.setAll(updates, i -> conductance[i + 1] - conductance[i]);
        return updates;
    }
}
