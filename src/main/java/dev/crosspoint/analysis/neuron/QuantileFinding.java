package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Sample;
import java.util.Locale;
import java.util.Optional;

/** A quantile over the spikes of a run, its interval widened by what all spikes share. */
final class QuantileFinding {

    private QuantileFinding() {}

    /**
     * @param probability such as 0.5 for the median
     * @param systematic relative standard uncertainty that all values share
     * @param none why there are no values, if there are none
     * @param definition what a value is
     */
    static Finding of(
            String name,
            String unit,
            Collected values,
            double probability,
            double systematic,
            String none,
            String definition) {
        Optional<Sample> sample = values.sample();
        if (sample.isEmpty()) {
            return new Finding.Unresolved(name, unit, 0, none, definition);
        }
        double value = sample.get().quantile(probability);
        Optional<Interval> scatter = sample.get().quantileInterval(probability);
        if (scatter.isEmpty()) {
            double[] sorted = sample.get().sorted();
            String reason = "too few spikes to bracket this quantile: " + values.count() + ", from "
                    + SiFormat.value(sorted[0], unit, 3) + " to "
                    + SiFormat.value(sorted[sorted.length - 1], unit, 3);
            return new Finding.Unresolved(name, unit, values.count(), reason, definition);
        }
        Interval interval = widened(value, scatter.get(), systematic);
        return new Finding.Resolved(
                name,
                value,
                unit,
                interval,
                values.count(),
                (probability == 0.5 ? "median" : "sample quantile " + probability) + " over the spikes: " + definition
                        + "; 95 % interval from order statistics"
                        + (systematic > 0
                                ? " and, in quadrature, " + percent(systematic)
                                        + " standard uncertainty that all spikes share"
                                : ""));
    }

    /** Returns the interval with a shared relative standard uncertainty added in quadrature at either end. */
    static Interval widened(double value, Interval scatter, double systematic) {
        double shared =
                Interval.ofStandardError(0, systematic * Math.abs(value)).halfWidth();
        return new Interval(
                value - Math.hypot(value - scatter.low(), shared), value + Math.hypot(scatter.high() - value, shared));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2g", 100 * share) + " %";
    }
}
