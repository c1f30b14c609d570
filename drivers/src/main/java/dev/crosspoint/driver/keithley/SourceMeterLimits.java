package dev.crosspoint.driver.keithley;

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
 * @param mostPoints how many levels a sweep may have
 */
record SourceMeterLimits(
        SourceMeterRatings ratings,
        SourceMeasureSettings settings,
        Compliance compliance,
        double aperture,
        double lead,
        int mostPoints) {

    /** Checks one level, V or A. */
    void checkLevel(double level) {
        SourceFunction source = settings.source();
        if (!Double.isFinite(level)) {
            throw new LimitException("a level is a finite number, not " + level);
        }
        ratings.checkLevel(source, level, compliance);
        if (settings.sourceRange() instanceof MeasureRange.Fixed fixed) {
            double highest = ratings.overRange() * ratings.range(source, fixed.value());
            if (Math.abs(level) > highest) {
                String unit = SourceMeterRatings.unit(source);
                throw new LimitException(
                        "the fixed source range holds " + -highest + " to " + highest + unit + ", not " + level + unit);
            }
        }
    }

    /** Returns the pace of a sweep, once its levels and times are checked. */
    SourceMeterPace check(SourceSweep sweep) {
        double[] levels = sweep.levels();
        if (levels.length > mostPoints) {
            throw new LimitException("a sweep has 1 to " + mostPoints + " levels, not " + levels.length);
        }
        for (double level : levels) {
            checkLevel(level);
        }
        return SourceMeterPace.of(sweep, aperture, lead);
    }
}
