package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.benchmark.Input;
import dev.crosspoint.analysis.benchmark.NeuronInputs;

/** What the review's benchmark takes of a condition. */
final class ReviewInputs {

    private ReviewInputs() {}

    static NeuronInputs of(ConditionSummary condition, NeuronSettings settings) {
        Input on = Input.reciprocal(
                new ResistanceFindings(condition, settings).chargeCorrected(),
                "of the switch while the capacitor charges");
        Input device = Input.missing("a pulse train does not measure the device while it is off, and the bench's wiring"
                + " names no series-resistance, which would stand in for it");
        return new NeuronInputs(
                Input.set(condition.amplitude(), "amplitude of the pulses as set"),
                on,
                NeuronInputs.conductanceOff(settings.sourceResistor(), device),
                Input.set(condition.width(), "width of the pulses as set"),
                condition.spikes().chargeCorrected.count());
    }
}
