package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Spike;
import dev.crosspoint.quantity.SiFormat;

/**
 * From which peak voltage on the energy of a spike is reported. A switch that closes late in a pulse is opened again by the
 * end of it before its capacitor is charged; published firing energies are not of such spikes.
 *
 * @param voltage least peak, V
 * @param spikeThreshold rise from which on there is a spike at all, V; where both are the same, every spike counts
 */
record EnergyThreshold(double voltage, double spikeThreshold) {

    boolean isReachedBy(Spike spike) {
        return voltage <= spikeThreshold || spike.peak().voltage() >= voltage;
    }

    /** Returns which spikes energies rest on, in words. */
    String selection(SpikeSummary spikes) {
        if (voltage <= spikeThreshold) {
            return "all " + spikes.withinRange() + " spikes" + spikes.range();
        }
        return "only spikes with a peak of at least " + text() + ", " + spikes.reaching() + " of "
                + spikes.withinRange() + spikes.range()
                + ", as the end of the pulse cuts the others short";
    }

    /** Returns the least peak in words. */
    String text() {
        return SiFormat.value(voltage, "V", 3);
    }
}
