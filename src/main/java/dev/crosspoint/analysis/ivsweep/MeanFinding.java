package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import java.util.Comparator;
import java.util.Map;

/** The mean of a quantity over the cycles as a finding, or why there is none. */
final class MeanFinding {

    private MeanFinding() {}

    /**
     * @param definition how the quantity is read off one cycle
     * @param noise what is known of the noise floor, in words, for a quantity below it
     */
    static Finding of(OverCycles cycles, String definition, String noise) {
        Quantity quantity = cycles.quantity();
        if (!cycles.isResolved()) {
            return new Finding.Unresolved(
                    quantity.findingName(), quantity.unit(), cycles.n(), reason(cycles, noise), definition);
        }
        Interval interval = cycles.meanInterval();
        return new Finding.Resolved(
                quantity.findingName(),
                cycles.mean(),
                quantity.unit(),
                interval,
                cycles.counted(),
                averaging(cycles) + definition + "; " + intervalMethod(cycles));
    }

    private static String reason(OverCycles cycles, String noise) {
        Quantity quantity = cycles.quantity();
        long bounded = cycles.bounded().count();
        if (bounded > 0) {
            String cause = quantity == Quantity.HOLD_VOLTAGE
                    ? "still in the low-resistance state at the last reading before 0 V"
                    : noise;
            String others = cycles.n() > 0 ? ", too many beside " + cycles.n() + " others to estimate a mean; " : ": ";
            return quantity.sideOfBound() + " " + SiFormat.value(cycles.bound(), quantity.unit(), 3) + " in "
                    + cycles.bounded() + others + cause;
        }
        return cycles.missing().entrySet().stream()
                .max(Comparator.comparingLong(entry -> entry.getValue().count()))
                .map(MeanFinding::missing)
                .orElse("the run has no readings");
    }

    private static String missing(Map.Entry<Why, CycleList> entry) {
        return entry.getKey().text() + " (" + entry.getValue() + ")";
    }

    private static String averaging(OverCycles cycles) {
        if (cycles.n() == 1) {
            return "one cycle: ";
        }
        String censored = cycles.censored().isPresent()
                ? ", of " + cycles.bounded().count() + " of which only a bound is known"
                : "";
        return (cycles.quantity().isGeometric() ? "log-mean" : "mean") + " over " + cycles.counted() + " cycles"
                + censored + ": ";
    }

    private static String intervalMethod(OverCycles cycles) {
        String step = cycles.resolution() > 0
                ? "the resolution of the voltage steps, ±"
                        + SiFormat.value(
                                cycles.resolution() / 2, cycles.quantity().unit(), 3)
                : "";
        if (cycles.n() == 1) {
            return "95 % interval from " + (step.isEmpty() ? "the noise of the readings" : step)
                    + " alone, cycle-to-cycle spread unknown";
        }
        if (cycles.censored().isPresent()) {
            return "lognormal distribution by maximum likelihood with the bounds as censored; 95 % interval by profile"
                    + " likelihood";
        }
        String t = cycles.quantity().isGeometric() ? "Student's t on logarithms" : "Student's t";
        return "95 % interval by " + t + (step.isEmpty() ? "" : " and " + step);
    }
}
