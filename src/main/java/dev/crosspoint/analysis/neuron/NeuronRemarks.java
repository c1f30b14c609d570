package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader of the findings must know: what was left out and why, and on what the results depend. */
final class NeuronRemarks {

    private NeuronRemarks() {}

    static List<String> of(NeuronSummary summary) {
        List<String> remarks = new ArrayList<>(summary.quality().remarks());
        remarks.addAll(summary.hum().remarks());
        SpikeSummary spikes = summary.spikes();
        if (spikes.clipped() > 0) {
            remarks.add(spikes.clipped() + " of " + spikes.spikes() + " spikes went beyond the range of the capacitor's"
                    + " input. Their energies are only known to be larger; they are left out of energies and fits, so"
                    + " that the energies of the others are too small on the whole.");
        }
        if (spikes.chargeFits() > 0) {
            remarks.add(spikes.chargeFits() + " of " + spikes.spikes()
                    + " charges were followed for at least 2 time constants and fitted; spikes late in a pulse, and slow"
                    + " ones, are left out of the charge resistances.");
        }
        if (spikes.loadExceeds() > 0) {
            remarks.add(
                    spikes.loadExceeds()
                            + " of the fitted charges are slower than the load alone makes them and have no corrected resistance.");
        }
        if (spikes.firing.count() > 0) {
            remarks.add(budget(spikes.budget));
        }
        summary.conditions().stream()
                .filter(condition -> condition.count().spikes() > 0)
                .forEach(condition -> remarks.add(sensitivity(condition, summary)));
        summary.conditions().stream()
                .filter(condition -> condition.spikes().everyFiring.count()
                        > condition.spikes().firing.count())
                .forEach(condition -> remarks.add(smallSpikes(condition, summary)));
        summary.table().remark().ifPresent(remarks::add);
        if (spikes.everyFiring.count() > Collected.CAPACITY) {
            remarks.add("Quantiles rest on at most " + Collected.CAPACITY
                    + " spikes, evenly spread over the run; counts and" + " means on all.");
        }
        return remarks;
    }

    private static String budget(EnergyBudget budget) {
        return "Firing energy, relative standard uncertainties: capacitance "
                + QuantileFinding.percent(budget.capacitance())
                + ", gain of the voltage " + QuantileFinding.percent(budget.gain()) + " and its offset "
                + QuantileFinding.percent(budget.offset()) + ", both twice those of the voltage; together "
                + QuantileFinding.percent(budget.shared())
                + " that all spikes share. Noise adds " + QuantileFinding.percent(budget.noise())
                + " to the energy of a single spike, which is part of the spread over the spikes.";
    }

    /** Returns what other thresholds would have found. */
    private static String sensitivity(ConditionSummary condition, NeuronSummary summary) {
        Map<Double, WaitingTimes> byThreshold = condition.waitingByThreshold();
        String results = byThreshold.entrySet().stream()
                .map(entry -> {
                    WaitingTimes waiting = entry.getValue();
                    return String.format(
                            Locale.ROOT,
                            "%s: %d%s",
                            SiFormat.value(entry.getKey(), "V", 2),
                            waiting.spikes(),
                            waiting.spikes() == 0
                                    ? ""
                                    : ", " + SiFormat.value(waiting.time().mean(), "s", 3));
                })
                .collect(Collectors.joining("; "));
        return "Spikes and mean time under bias" + where(condition, summary) + " by spike threshold: " + results + ".";
    }

    /** Returns what the firing energy is with and without the spikes that do not reach the energy threshold. */
    private static String smallSpikes(ConditionSummary condition, NeuronSummary summary) {
        SpikeSummary spikes = condition.spikes();
        EnergyFindings energies = new EnergyFindings(condition, summary.settings());
        return "Median firing energy" + where(condition, summary) + ", with 95 % intervals: over all "
                + spikes.withinRange() + " spikes" + spikes.range() + " " + text(energies.firingMedianOfAll())
                + "; over the " + spikes.reaching() + " with a peak of at least "
                + summary.settings().energyThreshold().text() + " " + text(energies.firingMedian()) + ".";
    }

    private static String text(Finding finding) {
        return finding instanceof Finding.Resolved resolved
                ? SiFormat.withInterval(resolved.value(), resolved.low(), resolved.high(), resolved.unit())
                : "not resolved";
    }

    private static String where(ConditionSummary condition, NeuronSummary summary) {
        return summary.conditions().size() == 1
                ? ""
                : " at " + SiFormat.value(condition.amplitude(), "V", 3) + ", "
                        + SiFormat.value(condition.width(), "s", 3) + ", "
                        + SiFormat.value(condition.frequency(), "Hz", 3);
    }
}
