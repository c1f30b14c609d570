package dev.crosspoint.scpi.smu;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;

/**
 * What an energised output may be asked for, checked before a byte is sent.
 *
 * @param aperture integration time of one conversion in s
 * @param lead time in s that the instrument needs before each reading to measure what it sources
 */
public record SmuLimits(
        SmuRatings ratings, SourceMeasureSettings settings, Compliance compliance, double aperture, double lead) {

    /**
     * Checks one level, V or A.
     *
     * @throws LimitException if it cannot be sourced, naming what is allowed
     */
    public void checkLevel(double level) {
        SourceFunction source = settings.source();
        ratings.checkLevel(source, level, compliance);
        if (settings.sourceRange() instanceof MeasureRange.Fixed fixed) {
            double highest = ratings.overRange() * ratings.range(source, fixed.value());
            if (Math.abs(level) > highest) {
                String unit = SmuRatings.unit(source);
                throw new LimitException(
                        "the fixed source range holds " + -highest + " to " + highest + unit + ", not " + level + unit);
            }
        }
    }

    /**
     * Returns the readings of a sweep once its levels were checked; its times are not checked yet.
     *
     * @param chained whether each level waits for the reading before it, instead of for a timer
     * @throws LimitException if a level cannot be sourced, naming what is allowed
     */
    public ReadingPlan plan(SourceSweep sweep, boolean chained) {
        double[] levels = sweep.levels();
        for (double level : levels) {
            checkLevel(level);
        }
        SweepPace pace = new SweepPace(sweep.interval(), sweep.measureDelay(), aperture, lead, levels.length, chained);
        return new ReadingPlan(settings.source(), levels, pace);
    }
}
