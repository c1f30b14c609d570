package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.CensoredMean;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.ExponentialMean;
import dev.crosspoint.statistics.FanoFactor;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often a neuron fires. */
final class FiringFindings {

    /** Of fewer waits the spread is hardly known. */
    private static final int LEAST_FOR_SPREAD = 5;

    private static final int REPLICATES = 499;

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
        return new Finding.Resolved("firing_probability", count.probability(), "1", interval, count.pulses(), method);
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

    private Finding mean(String name, String unit, CensoredMean ratio, String definition) {
        String method = definition + "; total over number of spikes, so that trains that end without a spike count as"
                + " censored; spikes of at least " + threshold()
                + "; 95 % interval from the scatter of the waits, on a logarithm";
        long spikes = condition.waiting().spikes();
        if (spikes == 0) {
            String limit = ratio.total() == 0
                    ? ""
                    : "; above "
                            + SiFormat.value(new ExponentialMean(0, ratio.total()).lowerLimit(), unit, 3)
                            + " with 95 % confidence, if it is a process without memory";
            return new Finding.Unresolved(name, unit, 0, Absence.ofSpikes(condition, settings) + limit, method);
        }
        Interval interval = ratio.interval();
        return new Finding.Resolved(name, ratio.mean(), unit, interval, spikes, method);
    }

    /** Returns how the waits spread. */
    List<Finding> spread() {
        return List.of(standardDeviation(), withinThreePulses(), fano());
    }

    private Finding standardDeviation() {
        String name = "time_under_bias_sd";
        String method =
                "standard deviation of the Kaplan–Meier estimate of the times under bias; 95 % interval by bootstrap"
                        + " over the waits";
        List<WaitingTime> waits = condition.waiting().kept();
        long spikes = condition.waiting().spikes();
        if (spikes < LEAST_FOR_SPREAD) {
            String reason = spikes == 0
                    ? Absence.ofSpikes(condition, settings)
                    : "a spread needs at least " + LEAST_FOR_SPREAD + " spikes, not " + spikes;
            return new Finding.Unresolved(name, "s", spikes, reason, method);
        }
        double[] indices = IntStream.range(0, waits.size()).asDoubleStream().toArray();
        Interval interval = Bootstrap.of(REPLICATES)
                .percentileInterval(
                        indices,
                        drawn -> standardDeviation(Arrays.stream(drawn)
                                .mapToObj(index -> waits.get((int) index))
                                .toList()));
        double value = standardDeviation(waits);
        return new Finding.Resolved(
                name, value, "s", Math.min(value, interval.low()), Math.max(value, interval.high()), spikes, method);
    }

    /** Returns the standard deviation of the estimated distribution; what outlasts all watching counts as ending there. */
    private static double standardDeviation(List<WaitingTime> waits) {
        KaplanMeier estimate = KaplanMeier.of(WaitingTimes.sample(waits, WaitingTime::time));
        double mean = 0;
        double square = 0;
        double above = 1;
        for (KaplanMeier.Step step : estimate.steps()) {
            double share = above - step.survival();
            mean += share * step.value();
            square += share * step.value() * step.value();
            above = step.survival();
        }
        mean += above * estimate.last();
        square += above * estimate.last() * estimate.last();
        return Math.sqrt(Math.max(0, square - mean * mean));
    }

    private Finding withinThreePulses() {
        String name = "fired_within_three_pulses";
        String method =
                "Kaplan–Meier probability that one of the first 3 pulses since the previous spike or the beginning of"
                        + " the train fires; 95 % interval from Greenwood's variance";
        KaplanMeier estimate = KaplanMeier.of(condition.waiting().pulseNumbers());
        Optional<KaplanMeier.Step> last =
                estimate.steps().stream().filter(step -> step.value() <= 3).reduce((a, b) -> b);
        if (last.isEmpty()) {
            return new Finding.Unresolved(name, "1", 0, Absence.ofSpikes(condition, settings), method);
        }
        Optional<Interval> band = last.get().probabilityBand();
        return new Finding.Resolved(
                name,
                last.get().probability(),
                "1",
                band.map(Interval::low).orElse(Double.NaN),
                band.map(Interval::high).orElse(Double.NaN),
                condition.waiting().spikes(),
                method);
    }

    private Finding fano() {
        String name = "fano_factor";
        String method = "variance over mean of the numbers of spikes in windows of " + FiringCount.WINDOW
                + " successive pulses of a train; 1 for a Poisson process, less where a pulse fires once at most; 95 %"
                + " interval by bootstrap over the windows";
        Estimate<FanoFactor> fano = FanoFactor.of(condition.count().windows());
        if (fano instanceof Estimate.Unresolved<FanoFactor> unresolved) {
            return new Finding.Unresolved(name, "1", 0, unresolved.reason(), method);
        }
        FanoFactor factor = fano.value().orElseThrow();
        Optional<Interval> interval = factor.interval(Bootstrap.of(REPLICATES));
        return new Finding.Resolved(
                name,
                factor.value(),
                "1",
                interval.map(Interval::low).orElse(Double.NaN),
                interval.map(Interval::high).orElse(Double.NaN),
                factor.counts().size(),
                method);
    }

    private String threshold() {
        return SiFormat.value(settings.threshold(), "V", 3);
    }
}
