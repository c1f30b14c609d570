package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;

/**
 * What an energised channel may be asked for, checked before a byte is sent.
 *
 * @param aperture integration time of one reading in s
 */
record B2900Limits(B2900Model model, SourceMeasureSettings settings, Compliance compliance, double aperture) {
    /** A source range goes 5 % beyond its name ("B2900A Series Data Sheet"). */
    private static final double OVER_RANGE = 1.05;

    /** Sums of decimal times may miss by less than the 1 us that the timers resolve. */
    private static final double ROUNDING = 1e-9;

    /** Returns when the readings of a sweep are taken. */
    B2900Pace pace(SourceSweep sweep) {
        return B2900Pace.of(sweep, aperture, isChained());
    }

    /** Returns when the readings of a pulse train are taken. */
    B2900Pace pace(SourcePulses pulses) {
        return B2900Pace.of(pulses, aperture);
    }

    /** Returns the levels of a sweep that are no stair. */
    B2900List list(SourceSweep sweep) {
        return B2900List.of(sweep, isChained());
    }

    private boolean isChained() {
        return settings.currentRange() instanceof MeasureRange.Auto
                || settings.voltageRange() instanceof MeasureRange.Auto;
    }

    /** Checks one level, V or A. */
    void checkLevel(double level) {
        boolean voltage = settings.source() == SourceFunction.VOLTAGE;
        B2900SourceCommands.sourcing(settings.source()).level().check(level);
        B2900Envelope.check(settings.source(), level, compliance);
        if (settings.sourceRange() instanceof MeasureRange.Fixed fixed) {
            double highest = OVER_RANGE * model.range(settings.source(), fixed.value());
            if (Math.abs(level) > highest) {
                String unit = voltage ? " V" : " A";
                throw new LimitException(
                        "the fixed source range holds " + -highest + " to " + highest + unit + ", not " + level + unit);
            }
        }
    }

    /** Checks the levels and times of a sweep. */
    void check(SourceSweep sweep) {
        int stored = B2900Stair.of(sweep)
                .map(B2900Stair::points)
                .orElseGet(() -> list(sweep).levels().length);
        B2900SourceCommands.sourcing(settings.source()).sweepPoints().check(stored);
        for (double level : sweep.levels()) {
            checkLevel(level);
        }
        check(pace(sweep));
    }

    /** Checks the levels and times of a pulse train. */
    void check(SourcePulses pulses) {
        checkLevel(pulses.base());
        checkLevel(pulses.level());
        B2900Commands.PULSE_WIDTH.check(pulses.width());
        check(pace(pulses));
    }

    private void check(B2900Pace pace) {
        B2900Commands.TRANSIENT.count().check(pace.steps());
        B2900Commands.ACQUIRE.count().check(pace.count());
        B2900Commands.TRANSIENT.timer().check(pace.stepInterval());
        B2900Commands.ACQUIRE.timer().check(pace.interval());
        B2900Commands.ACQUIRE.delay().check(pace.measureDelay());
        if (pace.interval() < model.shortestInterval()) {
            throw new LimitException("the triggers of a " + model + " are at least " + model.shortestInterval()
                    + " s apart, not " + pace.interval() + " s");
        }
        if (pace.measureDelay() + aperture > pace.interval() + ROUNDING) {
            throw new LimitException("a reading that starts " + pace.measureDelay() + " s after its trigger and lasts "
                    + aperture + " s does not end within the interval of " + pace.interval() + " s");
        }
    }
}
