package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.statistics.Uncertain;

/**
 * Equations (1) to (4) of Li et al., Nanoscale Horiz. 2023, 8, 1456, section 5, in SI units, with intervals. They take a device as
 * ohmic and its states as constant during the pulse. All arguments are magnitudes above 0.
 */
final class ReviewEquations {

    private ReviewEquations() {}

    /** Returns the action energy of a synapse in J, eq. (1): V²·(G_on + G_off)/2·τ. */
    static Uncertain actionEnergy(Uncertain voltage, Uncertain on, Uncertain off, Uncertain duration) {
        return pulseEnergy(voltage, on.plus(off).scaledBy(0.5), duration);
    }

    /** Returns the standby power of a synapse in W, eq. (2): V²·G_off. */
    static Uncertain standbyPower(Uncertain voltage, Uncertain off) {
        return voltage.power(2).times(off);
    }

    /** Returns the spiking energy of a neuron that does not fire in J, eq. (3): V²·G_off·τ. */
    static Uncertain spikingEnergy(Uncertain voltage, Uncertain off, Uncertain duration) {
        return pulseEnergy(voltage, off, duration);
    }

    /** Returns the energy of the spike that fires a neuron in J, eq. (4): V²·G_on·τ. */
    static Uncertain firingEnergy(Uncertain voltage, Uncertain on, Uncertain duration) {
        return pulseEnergy(voltage, on, duration);
    }

    private static Uncertain pulseEnergy(Uncertain voltage, Uncertain conductance, Uncertain duration) {
        return voltage.power(2).times(conductance).times(duration);
    }
}
