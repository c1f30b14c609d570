package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** How many readings and cycles a run has, and how many of them were limited or are no measurements. */
final class ReadingCounts {

    private final StreamingStatistics complianceCurrent = new StreamingStatistics();
    private final CycleList inCompliance = new CycleList();
    private long cycles;
    private long longestStride = 1;
    private long overRange;
    private long protection;
    private long notFinite;

    void add(Cycle cycle) {
        cycles++;
        longestStride = Math.max(longestStride, cycle.stride());
        boolean limited = false;
        for (Point point : cycle.points()) {
            switch (point.status()) {
                case OVER_RANGE -> overRange++;
                case PROTECTION -> protection++;
                case OK, IN_COMPLIANCE -> notFinite += Double.isFinite(point.current()) ? 0 : 1;
            }
            if (point.isInCompliance()) {
                limited = true;
                complianceCurrent.addValue(Math.abs(point.current()));
            }
        }
        if (limited) {
            inCompliance.add(cycle.number());
        }
    }

    long cycles() {
        return cycles;
    }

    /** Returns the share of cycles that reached the compliance. */
    List<Finding> findings() {
        if (cycles == 0) {
            return List.of();
        }
        double share = (double) inCompliance.count() / cycles;
        ConfidenceInterval wilson =
                BinomialProportion.getWilsonScoreInterval(Math.toIntExact(cycles), share, Interval.CONFIDENCE);
        return List.of(new Finding.Resolved(
                "compliance_fraction",
                share,
                "1",
                Math.min(share, wilson.getLowerBound()),
                Math.max(share, wilson.getUpperBound()),
                cycles,
                "share of cycles with a reading in compliance; 95 % interval by Wilson's score"));
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (inCompliance.count() > 0) {
            remarks.add(
                    "Compliance was reached in " + inCompliance.count() + " of " + cycles + " cycles (" + inCompliance
                            + "), at " + SiFormat.value(complianceCurrent.getMean(), "A", 3)
                            + " on average; those readings bound the current from below and enter no conductance, resistance or"
                            + " slope.");
        }
        if (longestStride > 1) {
            remarks.add("The longest cycle has more than " + CycleReader.MAX_POINTS + " readings; one in "
                    + longestStride + " of them was used.");
        }
        addIfAny(remarks, overRange, "over range");
        addIfAny(remarks, protection, "taken while the instrument's protection acted");
        addIfAny(remarks, notFinite, "without a number");
        return remarks;
    }

    private static void addIfAny(List<String> remarks, long count, String what) {
        if (count > 0) {
            remarks.add(count + (count == 1 ? " reading" : " readings") + " " + what
                    + (count == 1 ? " is no measurement and was" : " are no measurements and were") + " left out.");
        }
    }
}
