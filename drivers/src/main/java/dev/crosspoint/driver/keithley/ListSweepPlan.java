package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.scpi.smu.ReadingPlan;
import dev.crosspoint.scpi.smu.SmuLimits;

/** The readings of a sweep that is made as a list of levels, each of which waits for the reading before it. */
final class ListSweepPlan {
    /** The longest delay in s that each of the families takes. */
    private static final double LONGEST_INTERVAL = 9_999;

    private ListSweepPlan() {}

    /**
     * Returns the readings once levels and times were checked.
     *
     * @param mostLevels how many levels the list may have
     * @throws LimitException if the sweep cannot be made, naming what is allowed
     */
    static ReadingPlan of(SmuLimits limits, SourceSweep sweep, int mostLevels) {
        if (sweep.levels().length > mostLevels) {
            throw new LimitException("a sweep has 1 to " + mostLevels + " levels, not " + sweep.levels().length);
        }
        ReadingPlan plan = limits.plan(sweep, true);
        if (!(sweep.interval() > 0 && sweep.interval() <= LONGEST_INTERVAL)) {
            throw new LimitException(
                    "the step interval can be up to " + LONGEST_INTERVAL + " s, not " + sweep.interval() + " s");
        }
        plan.pace().requireReadingsToFit();
        return plan;
    }
}
