package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a reader of the findings must know: what was left out and why, and what the intervals do not hold. */
final class SweepRemarks {

    /** Reasons that lie in the settings, hold for every cycle and stand with the finding itself. */
    private static final Set<Why> BY_DESIGN = EnumSet.of(Why.NO_BRANCH, Why.NO_READ_VOLTAGE);

    private SweepRemarks() {}

    static List<String> of(Collection<OverCycles> quantities, ReadingCounts counts) {
        if (counts.cycles() == 0) {
            return List.of("The run has no readings.");
        }
        List<String> remarks = new ArrayList<>();
        addMissing(remarks, quantities, counts.cycles());
        for (OverCycles cycles : quantities) {
            if (cycles.quantity() != Quantity.CONDUCTANCE) {
                addBounded(remarks, cycles, counts.cycles());
            }
        }
        remarks.addAll(counts.remarks());
        if (counts.cycles() > OverCycles.MAX_VALUES) {
            remarks.add(
                    "Means and standard deviations rest on all cycles; medians, quartiles, distributions and whatever counts"
                            + " censored cycles on at most " + OverCycles.MAX_VALUES + " of them, evenly spread.");
        }
        remarks.add(
                "Intervals hold cycle-to-cycle spread, noise and voltage steps, not the accuracy of the instrument.");
        return remarks;
    }

    /** Quantities that the same cycles lack for the same reason share one remark. */
    private static void addMissing(List<String> remarks, Collection<OverCycles> quantities, long all) {
        Map<String, List<String>> namesByReason = new LinkedHashMap<>();
        for (OverCycles cycles : quantities) {
            new TreeMap<>(cycles.missing()).forEach((why, list) -> {
                if (!BY_DESIGN.contains(why) && cycles.quantity() != Quantity.CONDUCTANCE) {
                    String reason = list.count() + " of " + all + " cycles left out, because " + why.text() + " ("
                            + list + ").";
                    namesByReason
                            .computeIfAbsent(reason, key -> new ArrayList<>())
                            .add(cycles.quantity().findingName());
                }
            });
        }
        namesByReason.forEach((reason, names) -> remarks.add(String.join(", ", names) + ": " + reason));
    }

    /** What is done with cycles that have a bound only; a mean over the others alone is biased, so that is said. */
    private static void addBounded(List<String> remarks, OverCycles cycles, long all) {
        if (cycles.bounded().count() > 0 && cycles.isResolved()) {
            Quantity quantity = cycles.quantity();
            remarks.add(quantity.findingName() + ": " + cycles.bounded().count() + " of " + all
                    + " cycles only show that it lies " + quantity.sideOfBound() + " "
                    + SiFormat.value(cycles.bound(), quantity.unit(), 3) + " (" + cycles.bounded() + "); "
                    + (cycles.censored().isPresent()
                            ? "mean, spread and quantiles count them as censored."
                            : "they are left out, and the mean is too "
                                    + (quantity.isBoundedFromBelow() ? "small" : "large") + " for that."));
        }
    }
}
