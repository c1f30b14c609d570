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
        if (cycles.isResolved() && cycles.n() > 1) {
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
            // In decades, as the spread of resistances is quoted.
            double decades = 1 / Math.log(10);
            Interval interval = moments.standardDeviationInterval();
            return new Finding.Resolved(
                    quantity.findingName() + "_sd_log10",
                    moments.standardDeviation() * decades,
                    "1",
                    interval.low() * decades,
                    interval.high() * decades,
                    cycles.n(),
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
        return new Finding.Resolved(
                name,
                moments.standardDeviation(),
                quantity.unit(),
                interval.low(),
                interval.high(),
                cycles.n(),
                method);
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
                        interval.low(),
                        interval.high(),
                        sample.size(),
                        "sample quantile " + probability + " over the cycles; 95 % interval from order statistics"
                                + (cycles.resolution() > 0 ? ", widened by half a voltage step" : ""))));
    }
}
