package dev.crosspoint.simulation.instrument.ds1000z;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How many samples are taken how fast: {@code depth = rate x 12 divisions}, as far as the converter goes. Converter and memory
 * are shared by the channels that are on.
 *
 * @param length samples of a record
 * @param interval time between samples in s
 */
record SampleMemory(int length, double interval) {
    /** Samples per second of the converter, one channel on. */
    private static final double FASTEST = 1e9;

    /** What may be asked for with one channel on. */
    private static final int[] DEPTHS = {12_000, 120_000, 1_200_000, 12_000_000};

    /** Depth that the automatic choice goes up to with one channel on; an assumption after what real screens show. */
    private static final int AUTOMATIC_DEPTH = 600_000;

    /** Stands for the automatic choice. */
    static final int AUTOMATIC = 0;

    /** Returns among how many the memory is divided: 1, 2 or 4. */
    static int share(int channels) {
        return channels <= 2 ? Math.max(channels, 1) : 4;
    }

    /** Returns the shared depth that gives each of so many channels {@code depth} samples, if there is one. */
    static OptionalInt shared(double depth, int channels) {
        return Arrays.stream(DEPTHS)
                .filter(shared -> depth == shared / share(channels))
                .findFirst();
    }

    /** Returns the memory of a channel, one of so many that are on, at a scale in s per division. */
    static SampleMemory of(int sharedDepth, int channels, double scale) {
        int share = share(channels);
        double fastest = FASTEST / share;
        double screen = TimebaseSettings.DIVISIONS * scale;
        boolean automatic = sharedDepth == AUTOMATIC;
        int most = (automatic ? AUTOMATIC_DEPTH : sharedDepth) / share;
        double rate = Math.min(fastest, most / screen);
        int length = automatic ? (int) Math.rint(rate * screen) : most;
        return new SampleMemory(length, 1 / rate);
    }

    /** Returns the smallest time in s between samples with so many channels on. */
    static double fastestInterval(int channels) {
        return share(channels) / FASTEST;
    }

    /** Returns the time in s that it holds. */
    double duration() {
        return length * interval;
    }
}
