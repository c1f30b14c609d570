package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import dev.crosspoint.scpi.oscilloscope.Screen;

/**
 * How the screen, which the memory spans, holds a wanted record.
 *
 * @param scale timebase in s per division
 * @param position time in s of the middle of the screen after the trigger, so that the record begins at its left edge
 */
record InfiniiVisionTimebase(double scale, double position) {
    private static final Screen SCREEN = new Screen(10, DecadeSteps.ONE_TWO_FIVE, 5e-9, 50);

    /**
     * Returns the fastest timebase that shows the record.
     *
     * @throws LimitException if the record is too long for the screen, or too late after its trigger
     */
    static InfiniiVisionTimebase of(CaptureSettings settings) {
        double scale = SCREEN.scale(settings);
        double position = SCREEN.middle(settings, scale);
        InfiniiVisionCommands.TIMEBASE_POSITION.check(position);
        return new InfiniiVisionTimebase(scale, position);
    }

    /** Returns the time in s that the screen shows. */
    double duration() {
        return SCREEN.duration(scale);
    }
}
