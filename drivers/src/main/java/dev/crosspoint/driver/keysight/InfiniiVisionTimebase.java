package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;

/**
 * How the screen, which the memory spans, holds a wanted record.
 *
 * @param scale timebase in s per division
 * @param position time in s of the middle of the screen after the trigger, so that the record begins at its left edge
 */
record InfiniiVisionTimebase(double scale, double position) {
    private static final int DIVISIONS = 10;
    private static final double FASTEST_SCALE = 5e-9;
    private static final double SLOWEST_SCALE = 50;

    /**
     * Returns the fastest timebase that shows the record.
     *
     * @throws LimitException if the record is too long for the screen, or too late after its trigger
     */
    static InfiniiVisionTimebase of(CaptureSettings settings) {
        double duration = settings.beforeTrigger() + settings.afterTrigger();
        double scale = DecadeSteps.ONE_TWO_FIVE.atLeast(Math.max(FASTEST_SCALE, duration / DIVISIONS));
        if (scale > SLOWEST_SCALE) {
            throw new LimitException(
                    "a record can be up to " + DIVISIONS * SLOWEST_SCALE + " s long, not " + duration + " s");
        }
        double position = DIVISIONS * scale / 2
                - settings.beforeTrigger()
                + settings.trigger().delay();
        InfiniiVisionCommands.TIMEBASE_POSITION.check(position);
        return new InfiniiVisionTimebase(scale, position);
    }

    /** Returns the time in s that the screen shows. */
    double duration() {
        return DIVISIONS * scale;
    }
}
