package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import java.util.Locale;

/** How often a neuron fires. */
final class FiringFindings {

    private final ConditionSummary condition;
    private final NeuronSettings settings;

    FiringFindings(ConditionSummary condition, NeuronSettings settings) {
        this.condition = condition;
        this.settings = settings;
    }

    Finding spikeCount() {
        long spikes = condition.count().spikes();
        return new Finding.Resolved(
                "spike_count",
                spikes,
                "1",
                spikes,
                spikes,
                condition.count().pulses(),
                "pulses in which the smoothed capacitor voltage rises by at least " + threshold() + "; an exact count");
    }

    Finding pulseCount() {
        long pulses = condition.count().pulses();
        return new Finding.Resolved(
                "pulse_count",
                pulses,
                "1",
                pulses,
                pulses,
                condition.count().trains(),
                "complete pulses of the measured drive, from 60 % of the armed amplitude to 40 %; an exact count");
    }

    Finding probability() {
        FiringCount count = condition.count();
        String method = "spikes per pulse; Wilson's 95 % interval"
                + (count.designEffect() > 1
                        ? String.format(
                                Locale.ROOT,
                                ", of %.2g times fewer pulses, as the trains scatter that much more than independent pulses"
                                        + " would",
                                count.designEffect())
                        : "")
                + ". Successive pulses are not independent of each other: a pulse also depends on what the ones before it"
                + " left behind";
        if (count.pulses() == 0) {
            return new Finding.Unresolved("firing_probability", "1", 0, Absence.ofPulses(condition), method);
        }
        Interval interval = count.interval();
        return new Finding.Resolved(
                "firing_probability",
                count.probability(),
                "1",
                interval.low(),
                interval.high(),
                count.pulses(),
                method);
    }

    Finding timeUnderBias() {
        return mean(
                "time_under_bias_mean",
                "s",
                condition.waiting().time(),
                "time with a pulse on since the previous spike or the beginning of the train, without the rest of the pulse"
                        + " of that spike and without the time between pulses");
    }

    Finding pulsesToFire() {
        return mean(
                "pulses_to_fire_mean",
                "1",
                condition.waiting().pulses(),
                "pulses since the previous spike or the beginning of the train, the firing pulse included");
    }

    private Finding mean(String name, String unit, WaitingTimes.Ratio ratio, String definition) {
        String method = definition + "; total over number of spikes, so that trains that end without a spike count as"
                + " censored; spikes of at least " + threshold()
                + "; 95 % interval from the scatter of the waits, on a logarithm";
        long spikes = condition.waiting().spikes();
        if (spikes == 0) {
            return new Finding.Unresolved(name, unit, 0, Absence.ofSpikes(condition, settings), method);
        }
        Interval interval = ratio.interval();
        return new Finding.Resolved(name, ratio.mean(), unit, interval.low(), interval.high(), spikes, method);
    }

    private String threshold() {
        return SiFormat.value(settings.threshold(), "V", 3);
    }
}
