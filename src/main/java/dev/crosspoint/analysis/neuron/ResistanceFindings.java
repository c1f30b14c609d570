package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Proportion;
import java.util.Locale;

/** How fast the capacitor charges and discharges, and through which resistance. */
final class ResistanceFindings {

    private static final String CHARGE =
            "exponential from the beginning of the spike to the end of the pulse, fitted by"
                    + " weighted least squares to at least 2 time constants";

    private static final String DISCHARGE =
            "exponential after the firing pulse, fitted by weighted least squares to at least 2 time constants";

    private final ConditionSummary condition;
    private final NeuronSettings settings;
    private final SpikeSummary spikes;

    ResistanceFindings(ConditionSummary condition, NeuronSettings settings) {
        this.condition = condition;
        this.settings = settings;
        this.spikes = condition.spikes();
    }

    Finding chargeCorrected() {
        return QuantileFinding.of(
                "charge_resistance_corrected",
                "ohm",
                spikes.chargeCorrected,
                0.5,
                spikes.sharedByCorrected(),
                Absence.ofCorrected(condition, settings),
                "1/(C/τ − 1/R_load), τ of the " + CHARGE);
    }

    Finding chargeSeries() {
        return QuantileFinding.of(
                "charge_resistance_series",
                "ohm",
                spikes.chargeSeries,
                0.5,
                spikes.budget.capacitance(),
                Absence.ofFits(condition, settings, "charge"),
                "τ/C, switch and load in parallel, τ of the " + CHARGE);
    }

    Finding discharge() {
        return QuantileFinding.of(
                "discharge_resistance",
                "ohm",
                spikes.discharge,
                0.5,
                spikes.sharedByDischarge(),
                Absence.ofFits(condition, settings, "discharge"),
                "τ/C, τ of the " + DISCHARGE);
    }

    /** Returns the share of charges whose corrected resistance lies within the published range. */
    Finding withinPublishedRange() {
        long n = spikes.chargeCorrected.count();
        String method = "share of the fitted charges with a corrected resistance from "
                + SiFormat.value(SpikeSummary.PUBLISHED_LOW, "ohm", 1) + " to "
                + SiFormat.value(SpikeSummary.PUBLISHED_HIGH, "ohm", 1)
                + " (de Boer and Ehrler, Mater. Horiz. 2025, 12, 2701); 95 % interval by Wilson's score";
        String name = "charge_fits_within_published_range";
        if (n == 0) {
            return new Finding.Unresolved(name, "1", 0, Absence.ofCorrected(condition, settings), method);
        }
        Proportion share = new Proportion(spikes.published(), n);
        Interval interval = share.interval();
        return new Finding.Resolved(name, share.value(), "1", interval, n, method);
    }

    /** Returns the one time constant of all discharges of some spikes. */
    static Finding dischargeTime(SpikeSummary spikes, String none) {
        CommonValue common = spikes.dischargeTime;
        String method = "weighted mean over the spikes of τ of the " + DISCHARGE
                + "; 95 % interval from the fits' covariances and"
                + " from the steps of the digitizer, which all spikes share";
        if (common.count() == 0) {
            return new Finding.Unresolved("discharge_time_constant", "s", 0, none, method);
        }
        Interval interval = common.interval();
        String scatter = common.birgeRatio() > 1
                ? String.format(
                        Locale.ROOT, ", times %.3g, the Birge ratio, as the fits scatter more", common.birgeRatio())
                : "";
        return new Finding.Resolved(
                "discharge_time_constant",
                common.mean(),
                "s",
                interval,
                common.count(),
                method + scatter + "; independent of capacitance and gain");
    }
}
