package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.scpi.oscilloscope.DecadeSteps;
import java.util.stream.IntStream;

/**
 * How the instrument's record, which spans the ten divisions of its screen, holds a wanted one.
 *
 * @param scale timebase in s per division
 * @param length points of the record
 * @param delay time in s of the middle of the screen after the trigger, so that the wanted record begins at its left edge
 */
record TektronixRecord(double scale, int length, double delay) {
    private static final int DIVISIONS = 10;
    private static final double FASTEST_SCALE = 4e-9;
    private static final double SLOWEST_SCALE = 400;
    private static final int[] LENGTHS = {1000, 10_000, 100_000, 1_000_000, 5_000_000, 10_000_000, 20_000_000};

    /**
     * Returns the fastest timebase that shows the record, with the length whose sample interval is nearest to the wanted one.
     *
     * @throws LimitException if the record is too long for the screen, or too late after its trigger
     */
    static TektronixRecord of(CaptureSettings settings, TektronixModel model) {
        double duration = settings.beforeTrigger() + settings.afterTrigger();
        double scale = DecadeSteps.ONE_TWO_FOUR.atLeast(Math.max(FASTEST_SCALE, duration / DIVISIONS));
        if (scale > SLOWEST_SCALE) {
            throw new LimitException(
                    "a record can be up to " + DIVISIONS * SLOWEST_SCALE + " s long, not " + duration + " s");
        }
        double delay = DIVISIONS * scale / 2
                - settings.beforeTrigger()
                + settings.trigger().delay();
        TektronixCommands.TIMEBASE_DELAY.check(delay);
        int length = IntStream.of(LENGTHS)
                .filter(points -> points <= model.longestRecord() && offers(model, points))
                .boxed()
                .min((a, b) -> Double.compare(
                        distance(a, scale, settings.sampleInterval()), distance(b, scale, settings.sampleInterval())))
                .orElse(LENGTHS[0]);
        return new TektronixRecord(scale, length, delay);
    }

    /** The first instruments of the 4000 series go from 1 to 10 million points at once. */
    private static boolean offers(TektronixModel model, int points) {
        return points != 5_000_000 || model != TektronixModel.MSO_DPO_4000;
    }

    private static double distance(int length, double scale, double sampleInterval) {
        return Math.abs(Math.log(DIVISIONS * scale / length / sampleInterval));
    }
}
