package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import java.util.List;

/** What a spike costs. Each energy is that of one firing pulse; the definitions differ, so each says its own. */
final class EnergyFindings {

    private static final String FIRING =
            "C V²/2 with the series capacitance C and the largest voltage V that the capacitor"
                    + " reaches in the firing pulse";

    private static final String CURRENT = ", i = C dv/dt + v/R_load, v_d the measured drive, v the capacitor's voltage,"
            + " over the firing pulse alone";

    private final ConditionSummary condition;
    private final NeuronSettings settings;
    private final SpikeSummary spikes;

    EnergyFindings(ConditionSummary condition, NeuronSettings settings) {
        this.condition = condition;
        this.settings = settings;
        this.spikes = condition.spikes();
    }

    Finding firingMedian() {
        return firing("firing_energy_median", 0.5);
    }

    /** Returns the outer quantiles of the firing energy. */
    List<Finding> firingSpread() {
        return List.of(firing("firing_energy_p05", 0.05), firing("firing_energy_p95", 0.95));
    }

    private Finding firing(String name, double probability) {
        return QuantileFinding.of(
                name,
                "J",
                spikes.firing,
                probability,
                spikes.budget.shared(),
                Absence.ofEnergies(condition, settings),
                FIRING + "; " + spikes.energySelection());
    }

    /** Returns the median firing energy of all spikes, however small. */
    Finding firingMedianOfAll() {
        return QuantileFinding.of(
                "firing_energy_median",
                "J",
                spikes.everyFiring,
                0.5,
                spikes.everyBudget.shared(),
                Absence.ofEnergies(condition, settings),
                FIRING);
    }

    /** Returns what the source delivered, and where it went besides the capacitor. */
    List<Finding> delivered() {
        SystematicUncertainties shared = settings.uncertainties();
        return List.of(
                delivered(
                        "source", spikes.source, spikes.sharedBySource(shared), "delivered by the source, ∫ v_d i dt"),
                delivered(
                        "switch",
                        spikes.dissipated,
                        spikes.sharedBySwitch(shared),
                        "dissipated in the switch, ∫ (v_d − v) i dt"),
                delivered("load", spikes.load, spikes.sharedByLoad(shared), "taken by the load, ∫ v²/R_load dt"));
    }

    private Finding delivered(String name, Collected values, double systematic, String definition) {
        return QuantileFinding.of(
                name + "_energy_median",
                "J",
                values,
                0.5,
                systematic,
                Absence.ofDelivered(condition, settings),
                "energy " + definition + CURRENT + "; " + spikes.energySelection());
    }
}
