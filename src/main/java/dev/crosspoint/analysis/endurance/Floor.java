package dev.crosspoint.analysis.endurance;

import dev.crosspoint.statistics.StreamedSample;

/**
 * The conductance below which a single read tells nothing, from the readings at 0 V in the HRS.
 *
 * @param conductance noise floor in S, the offset and three standard deviations; 0 if not known
 * @param noise standard deviation of a read in S; 0 if not known
 */
record Floor(double conductance, double noise) {

    /** A read counts from this many standard deviations on. */
    static final double FACTOR = 3;

    /** From fewer readings the noise would be wrong by about a third or more. */
    private static final int LEAST_READINGS = 8;

    /** The distance between the quartiles of a normal population over its standard deviation. */
    private static final double QUARTILES_TO_SIGMA = 1.349;

    /** Returns the floor from the conductances in S that were read at 0 V; a few odd ones do not matter. */
    static Floor of(StreamedSample zeros) {
        if (zeros.size() < LEAST_READINGS) {
            return new Floor(0, 0);
        }
        double noise = (zeros.quantile(0.75) - zeros.quantile(0.25)) / QUARTILES_TO_SIGMA;
        return new Floor(Math.abs(zeros.quantile(0.5)) + FACTOR * noise, noise);
    }

    boolean isKnown() {
        return conductance > 0;
    }

    /** Returns whether a conductance in S stands out of the noise. */
    boolean resolves(double value) {
        return value > conductance;
    }
}
