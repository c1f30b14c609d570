package dev.crosspoint.simulation.circuit;

/**
 * The functions that solve dy/dt = a + b t - k y: phi_1(x) = (1 - exp(-x)) / x and phi_(n+1)(x) = (1 / n! - phi_n(x)) / x, for x of
 * 0 and above, without losing digits at small x.
 */
final class Exponentials {

    /** Below this the quotients lose digits, and so many terms of the series are good to the last one. */
    private static final double SMALL = 0.5;

    private static final int TERMS = 14;

    private Exponentials() {}

    /** Returns the mean of exp(-x) from 0 to {@code x}; 1 at 0. */
    static double first(double x) {
        return x == 0 ? 1 : -StrictMath.expm1(-x) / x;
    }

    /** Returns phi_2; 1/2 at 0. */
    static double second(double x) {
        return x < SMALL ? series(x, 2) / 2 : (1 - first(x)) / x;
    }

    /** Returns phi_3; 1/6 at 0. */
    static double third(double x) {
        return x < SMALL ? series(x, 3) / 6 : (0.5 - second(x)) / x;
    }

    /** Returns n! phi_n(x) = 1 - x / (n + 1) (1 - x / (n + 2) (1 - ...)). */
    private static double series(double x, int n) {
        double sum = 1;
        for (int term = TERMS; term > 0; term--) {
            sum = 1 - x / (n + term) * sum;
        }
        return sum;
    }
}
