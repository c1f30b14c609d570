package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import dev.crosspoint.scpi.oscilloscope.Screen;
import java.util.stream.IntStream;

/**
 * How the instrument's memory, which always spans the twelve divisions of its screen, holds a wanted record.
 *
 * @param scale timebase in s per division
 * @param depth points in the memory of each channel
 */
record Ds1000zRecord(double scale, int depth) {
    private static final Screen SCREEN = new Screen(12, DecadeSteps.ONE_TWO_FIVE, 5e-9, 50);
    private static final double HIGHEST_RATE = 1e9;

    /** Memory of one channel alone in points; two channels have half of it each, three and four a quarter. */
    private static final int[] DEPTHS = {12_000, 120_000, 1_200_000, 12_000_000};

    /**
     * Returns the fastest timebase that shows the record, with the memory whose sample interval is nearest to the wanted one.
     *
     * @throws LimitException if the record is too long for the screen
     */
    static Ds1000zRecord of(CaptureSettings settings) {
        double scale = SCREEN.scale(settings);
        int inputs = settings.inputs().size();
        int share = inputs > 2 ? 4 : inputs;
        IntStream depths = IntStream.of(DEPTHS)
                .map(points -> points / share)
                .filter(points -> points / SCREEN.duration(scale) <= HIGHEST_RATE / share);
        int depth = SCREEN.nearest(settings, scale, depths).orElse(DEPTHS[0] / share);
        return new Ds1000zRecord(scale, depth);
    }

    /** Returns the time in s of the middle of the screen after the trigger, so that the record begins at its left edge. */
    double offset(CaptureSettings settings) {
        return SCREEN.middle(settings, scale);
    }
}
