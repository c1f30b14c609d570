package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.StepSequence;

/**
 * How many samples are taken how fast: as fast as the memory holds the screen and the converter goes. Channels 1 and 2 share a
 * memory and a converter, as do 3 and 4 (data sheet: 4 Mpts and 5 GSa/s for half of the channels).
 *
 * @param length samples of the screen
 * @param interval time between samples in s
 */
record SampleMemory(int length, double interval) {
    /** Samples per second and samples of a pair of which one channel is on. */
    private static final double FASTEST = 5e9;

    private static final int DEPTH = 4_000_000;

    /** While records are repeated, one is taken as another one is shown. */
    private static final int REPEATED_SHARE = 2;

    /**
     * Returns the memory of a channel for a screen.
     *
     * <p>That rates come in steps of 1, 2 and 5 is an assumption.
     */
    static SampleMemory of(Settings settings, boolean repeated) {
        int share = share(settings);
        double most = (double) DEPTH / share / (repeated ? REPEATED_SHARE : 1);
        double fastest = FASTEST / share;
        double range = settings.timebase.range();
        double rate = fastest / StepSequence.ONE_TWO_FIVE.atLeast(Math.max(1, fastest * range / most));
        return new SampleMemory((int) Math.rint(rate * range), 1 / rate);
    }

    /** Returns the smallest time in s between samples. */
    static double fastestInterval(Settings settings) {
        return share(settings) / FASTEST;
    }

    private static int share(Settings settings) {
        return isShared(settings, 1) || isShared(settings, 3) ? 2 : 1;
    }

    private static boolean isShared(Settings settings, int first) {
        return settings.channel(first).displayed && settings.channel(first + 1).displayed;
    }
}
