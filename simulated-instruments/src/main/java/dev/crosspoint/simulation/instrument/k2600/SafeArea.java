package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourcePoint;
import dev.crosspoint.simulation.tsp.TspError;
import dev.crosspoint.simulation.tsp.TspException;

/**
 * What a channel may source.
 *
 * @param interlockClosed whether the interlock allows the 200 V range
 */
record SafeArea(boolean interlockClosed) {
    /** Above 20 V, no more than 100 mA, each with 1 % (SPEC-2636B, "DC power specifications"). */
    private static final double HIGH_VOLTAGE = 20.2;

    private static final double LARGEST_CURRENT_ABOVE_20_VOLTS = 0.101;

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-9;

    /** Requires that the power is not too large. */
    void require(SourcePoint point) {
        if (isHigh(point) && point.largestCurrent() > LARGEST_CURRENT_ABOVE_20_VOLTS * ROUNDING) {
            throw new TspException(TspError.OUTSIDE_SAFE_AREA);
        }
    }

    /** Requires that the interlock lets a voltage out. */
    void requireInterlock(SourcePoint point) {
        if (isHigh(point) && !interlockClosed) {
            throw new TspException(TspError.BLOCKED_BY_INTERLOCK);
        }
    }

    private static boolean isHigh(SourcePoint point) {
        return point.largestVoltage() > HIGH_VOLTAGE * ROUNDING;
    }

    /** Requires that a level can be sourced in a range. */
    static void requireInRange(Range range, double level) {
        if (Math.abs(level) > range.largestLevel() * ROUNDING) {
            throw new TspException(TspError.TOO_BIG_FOR_RANGE);
        }
    }
}
