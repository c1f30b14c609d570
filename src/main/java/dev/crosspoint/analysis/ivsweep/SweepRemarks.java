package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.SiText;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
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
        for (OverCycles cycles : quantities) {
            addMissing(remarks, cycles, counts.cycles());
            addBounded(remarks, cycles, counts.cycles());
        }
        remarks.addAll(counts.remarks());
        if (counts.cycles() > OverCycles.MAX_VALUES) {
            remarks.add(
                    "Means and standard deviations rest on all cycles; medians, quartiles and distributions on at most "
                            + OverCycles.MAX_VALUES + " of them, evenly spread.");
        }
        remarks.add(
                "Intervals hold cycle-to-cycle spread, noise and voltage steps, not the accuracy of the instrument.");
        return remarks;
    }

    private static void addMissing(List<String> remarks, OverCycles cycles, long all) {
        if (cycles.quantity() == Quantity.CONDUCTANCE) {
            return;
        }
        new TreeMap<>(cycles.missing()).forEach((why, list) -> {
            if (!BY_DESIGN.contains(why)) {
                remarks.add(cycles.quantity().findingName() + ": " + list.count() + " of " + all
                        + " cycles left out, because " + why.text() + " (" + list + ").");
            }
        });
    }

    /** A mean over the resolved cycles alone is biased by the others, so that is said. */
    private static void addBounded(List<String> remarks, OverCycles cycles, long all) {
        if (cycles.bounded().count() > 0 && cycles.isResolved()) {
            Quantity quantity = cycles.quantity();
            remarks.add(quantity.findingName() + ": " + cycles.bounded().count() + " of " + all
                    + " cycles left out, because they only show that it lies " + quantity.sideOfBound() + " "
                    + SiText.of(cycles.bound(), quantity.unit()) + " (" + cycles.bounded() + "); the mean is too "
                    + (quantity.isBoundedFromBelow() ? "small" : "large") + " for that.");
        }
    }
}
