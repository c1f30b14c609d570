package dev.crosspoint.protocol.neuron;

import dev.crosspoint.settings.Quantities;

/**
 * The voltages across the capacitor that the analysis compares spikes with.
 *
 * @param spike least rise in V that counts as a spike
 * @param energy least peak in V of the spikes whose energies are reported
 */
record SpikeThresholds(double spike, double energy) {

    SpikeThresholds {
        if (energy < spike) {
            throw new IllegalArgumentException("an energy-threshold of " + Quantities.format(energy, "V")
                    + " is below the spike-threshold of " + Quantities.format(spike, "V")
                    + ", so that it would leave nothing out; give at least as much");
        }
    }
}
