package dev.crosspoint.statistics;

import org.hipparchus.special.Erf;

/** The upper tail of the standard normal distribution, also where it is too small for a double. */
final class NormalTail {

    private static final double LOG_SQRT_TWO_PI = Math.log(2 * Math.PI) / 2;

    /** Beyond this the asymptotic series is exact to rounding, and well before it the function is not yet 0. */
    private static final double ASYMPTOTIC = 30;

    private NormalTail() {}

    /** Returns the natural logarithm of the density at {@code z}. */
    static double logDensity(double z) {
        return -z * z / 2 - LOG_SQRT_TWO_PI;
    }

    /** Returns the natural logarithm of the probability of a value above {@code z}. */
    static double logSurvival(double z) {
        if (z > ASYMPTOTIC) {
            // Abramowitz and Stegun 26.2.12.
            double s = 1 / (z * z);
            return logDensity(z) - Math.log(z) + Math.log1p(-s * (1 - 3 * s * (1 - 5 * s * (1 - 7 * s))));
        }
        return z < 0 ? Math.log1p(-Erf.erfc(-z / Math.sqrt(2)) / 2) : Math.log(Erf.erfc(z / Math.sqrt(2)) / 2);
    }

    /** Returns the density at {@code z} over the probability of a value above it, given the logarithm of that. */
    static double hazard(double z, double logSurvival) {
        return Math.exp(logDensity(z) - logSurvival);
    }
}
