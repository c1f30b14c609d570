package dev.crosspoint.simulation.instrument.sourcemeasure;

import java.util.random.RandomGenerator;

/**
 * The noise of readings: white over the aperture down to a floor, and the data sheet's error of short apertures, which is
 * taken as three standard deviations.
 */
public final class MeasurementNoise {
    /** Averaging over ever more power line cycles gains no more than this; an assumption. */
    private static final double FLOOR = 0.2;

    private static final double STANDARD_DEVIATIONS_IN_ERROR = 3;

    private final RandomGenerator random;

    public MeasurementNoise(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the rms noise in V or A of a reading in {@code range}. */
    public static double rms(Range range, double powerLineCycles) {
        double white = range.noise() * Math.max(FLOOR, 1 / Math.sqrt(powerLineCycles));
        double derated = range.derating().errorAt(powerLineCycles) * range.fullScale() / STANDARD_DEVIATIONS_IN_ERROR;
        return Math.hypot(white, derated);
    }

    /** Returns the noise of the next reading in {@code range}. */
    public double next(Range range, double powerLineCycles) {
        return random.nextGaussian() * rms(range, powerLineCycles);
    }
}
