package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import dev.crosspoint.scpi.oscilloscope.Screen;
import java.util.stream.IntStream;

/**
 * How the instrument's record, which spans the ten divisions of its screen, holds a wanted one.
 *
 * @param scale timebase in s per division
 * @param length points of the record
 * @param delay time in s of the middle of the screen after the trigger, so that the wanted record begins at its left edge
 */
record TektronixRecord(double scale, int length, double delay) {
    private static final Screen SCREEN = new Screen(10, DecadeSteps.ONE_TWO_FOUR, 4e-9, 400);
    private static final int[] LENGTHS = {1000, 10_000, 100_000, 1_000_000, 5_000_000, 10_000_000, 20_000_000};

    /**
     * Returns the fastest timebase that shows the record, with the length whose sample interval is nearest to the wanted one.
     *
     * @throws LimitException if the record is too long for the screen, or too late after its trigger
     */
    static TektronixRecord of(CaptureSettings settings, TektronixModel model) {
        double scale = SCREEN.scale(settings);
        double delay = SCREEN.middle(settings, scale);
        TektronixCommands.TIMEBASE_DELAY.check(delay);
        IntStream lengths =
                IntStream.of(LENGTHS).filter(points -> points <= model.longestRecord() && offers(model, points));
        int length = SCREEN.nearest(settings, scale, lengths).orElse(LENGTHS[0]);
        return new TektronixRecord(scale, length, delay);
    }

    /** The first instruments of the 4000 series go from 1 to 10 million points at once. */
    private static boolean offers(TektronixModel model, int points) {
        return points != 5_000_000 || model != TektronixModel.MSO_DPO_4000;
    }
}
