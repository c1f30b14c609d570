package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;

/** How a quantity spreads over the cycles: standard deviation, median and quartiles. */
final class SpreadFindings {

    private SpreadFindings() {}

    /** Returns the findings; none if fewer than two cycles have a value. */
    static List<Finding> of(OverCycles cycles) {
        List<Finding> findings = new ArrayList<>();
        if (cycles.isResolved() && cycles.censored().isPresent()) {
            CensoredCycles censored = cycles.censored().get();
            findings.add(standardDeviation(cycles, censored));
            addQuantile(findings, cycles, censored, "_median", 0.5);
            addQuantile(findings, cycles, censored, "_lower_quartile", 0.25);
            addQuantile(findings, cycles, censored, "_upper_quartile", 0.75);
        } else if (cycles.isResolved() && cycles.n() > 1) {
            findings.add(standardDeviation(cycles));
            Sample sample = cycles.sample().orElseThrow();
            addQuantile(findings, cycles, sample, "_median", 0.5);
            addQuantile(findings, cycles, sample, "_lower_quartile", 0.25);
            addQuantile(findings, cycles, sample, "_upper_quartile", 0.75);
        }
        return findings;
    }

    private static Finding standardDeviation(OverCycles cycles) {
        Quantity quantity = cycles.quantity();
        Moments moments = cycles.moments();
        if (quantity.isGeometric()) {
            return inDecades(
                    cycles,
                    moments.standardDeviation(),
                    moments.standardDeviationInterval(),
                    "sample standard deviation (n − 1) of log10 over the cycles; 95 % interval by chi-squared");
        }
        String name = quantity.findingName() + "_sd";
        String method = "sample standard deviation (n − 1) over the cycles; 95 % interval by chi-squared";
        if (cycles.resolution() > 0 && cycles.varianceWithoutRounding() == 0) {
            String rounding = SiFormat.value(cycles.resolution() / Math.sqrt(12), quantity.unit(), 3);
            String reason = "below " + rounding + ", what rounding to steps of "
                    + SiFormat.value(cycles.resolution(), quantity.unit(), 3) + " spreads by itself";
            return new Finding.Unresolved(name, quantity.unit(), cycles.n(), reason, method);
        }
        Interval interval = moments.standardDeviationInterval();
        return new Finding.Resolved(name, moments.standardDeviation(), quantity.unit(), interval, cycles.n(), method);
    }

    private static Finding standardDeviation(OverCycles cycles, CensoredCycles censored) {
        return inDecades(
                cycles,
                censored.logarithmicDeviation(),
                censored.logarithmicDeviationInterval(),
                "standard deviation of log10 over the cycles, of a lognormal distribution by maximum likelihood with bounds as"
                        + " censored; 95 % interval by profile likelihood");
    }

    /** Returns a standard deviation of natural logarithms in decades, as the spread of resistances is quoted. */
    private static Finding inDecades(OverCycles cycles, double deviation, Interval interval, String method) {
        double decades = 1 / Math.log(10);
        return new Finding.Resolved(
                cycles.quantity().findingName() + "_sd_log10",
                deviation * decades,
                "1",
                interval.low() * decades,
                interval.high() * decades,
                cycles.counted(),
                method);
    }

    private static void addQuantile(
            List<Finding> findings, OverCycles cycles, CensoredCycles censored, String suffix, double probability) {
        Quantity quantity = cycles.quantity();
        censored.quantile(probability)
                .ifPresent(found -> findings.add(new Finding.Resolved(
                        quantity.findingName() + suffix,
                        found.value(),
                        quantity.unit(),
                        found.interval(),
                        cycles.counted(),
                        "quantile " + probability
                                + " of the Kaplan–Meier curve over the cycles, with bounds as censored;"
                                + " 95 % interval where its log(−log) band holds the quantile")));
    }

    private static void addQuantile(
            List<Finding> findings, OverCycles cycles, Sample sample, String suffix, double probability) {
        Quantity quantity = cycles.quantity();
        // Too few cycles to bracket a quantile: it is left out rather than given without an interval.
        sample.quantileInterval(probability)
                .map(interval -> interval.widenedBy(cycles.resolution() / 2))
                .ifPresent(interval -> findings.add(new Finding.Resolved(
                        quantity.findingName() + suffix,
                        sample.quantile(probability),
                        quantity.unit(),
                        interval,
                        sample.size(),
                        "sample quantile " + probability + " over the cycles; 95 % interval from order statistics"
                                + (cycles.resolution() > 0 ? ", widened by half a voltage step" : ""))));
    }
}
