package dev.crosspoint.analysis.neuron;

import dev.crosspoint.quantity.SiFormat;

/** Why there is nothing to tell, in words. */
final class Absence {

    private Absence() {}

    /** Returns why a condition has no firing probability. */
    static String ofPulses(ConditionSummary condition) {
        return "no pulse was seen: the measured drive never reached 60 % of "
                + SiFormat.value(condition.amplitude(), "V", 3) + ", as it was armed";
    }

    /** Returns why a condition has no times between spikes. */
    static String ofSpikes(ConditionSummary condition, NeuronSettings settings) {
        long pulses = condition.count().pulses();
        return pulses == 0
                ? ofPulses(condition)
                : "no spike of at least " + SiFormat.value(settings.threshold(), "V", 3) + " in " + pulses + " pulses";
    }

    /** Returns why the spikes of a condition have no energies. */
    static String ofEnergies(ConditionSummary condition, NeuronSettings settings) {
        SpikeSummary spikes = condition.spikes();
        if (settings.capacitance().isEmpty()) {
            return "the bench's wiring names no series capacitance";
        }
        if (spikes.spikes() > 0 && spikes.clipped() == spikes.spikes()) {
            return "every spike (" + spikes.spikes() + ") went beyond the range of the capacitor's input, so that its"
                    + " voltage is only known to be larger";
        }
        if (spikes.withinRange() > 0 && spikes.reaching() == 0) {
            return "none of " + spikes.withinRange() + " spikes" + spikes.range() + " reached the energy threshold of "
                    + settings.energyThreshold().text();
        }
        return ofSpikes(condition, settings);
    }

    /** Returns why the spikes of a condition have no energies of source, switch and load. */
    static String ofDelivered(ConditionSummary condition, NeuronSettings settings) {
        if (settings.capacitance().isPresent() && settings.load().isEmpty()) {
            return "the resistance across the capacitor is not known";
        }
        return condition.spikes().firing.count() > 0
                ? "the drive went beyond the range of its input in every firing pulse"
                : ofEnergies(condition, settings);
    }

    /** Returns why the spikes of a condition have no resistances. */
    static String ofFits(ConditionSummary condition, NeuronSettings settings, String part) {
        return condition.spikes().everyFiring.count() > 0
                ? "no " + part + " was followed for 2 time constants"
                : ofEnergies(condition, settings);
    }

    /** Returns why no discharge of a condition has a time constant. */
    static String ofDischarges(ConditionSummary condition, NeuronSettings settings) {
        SpikeSummary spikes = condition.spikes();
        if (spikes.spikes() == 0) {
            return ofSpikes(condition, settings);
        }
        return spikes.clipped() == spikes.spikes()
                ? "every spike went beyond the range of the capacitor's input"
                : "no discharge was followed for 2 time constants";
    }

    /** Returns why the spikes of a condition have no resistances corrected for the load. */
    static String ofCorrected(ConditionSummary condition, NeuronSettings settings) {
        if (settings.capacitance().isPresent() && settings.load().isEmpty()) {
            return "the resistance across the capacitor is not known";
        }
        return condition.spikes().chargeFits() > 0
                ? "every charge is slower than the load alone makes it"
                : ofFits(condition, settings, "charge");
    }
}
