package dev.crosspoint.statistics;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.ContinuedFraction;

/**
 * Natural logarithms of the regularized incomplete gamma functions P and Q, which stay finite where the functions
 * themselves are too small for a double (Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31).
 */
final class IncompleteGamma {

    private static final double ACCURACY = 1e-15;
    private static final int MAX_TERMS = 100_000;

    private IncompleteGamma() {}

    /** Returns ln P(a, x), the probability that a gamma-distributed value of shape {@code a} is not above {@code x}. */
    static double logP(double a, double x) {
        if (x <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x < a + 1 ? logSeries(a, x) : logOfComplement(logFraction(a, x));
    }

    /** Returns ln Q(a, x), of the probability that it is above {@code x}. */
    static double logQ(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? logOfComplement(logSeries(a, x)) : logFraction(a, x);
    }

    /** Returns ln(1 − p) for p given by its logarithm. */
    private static double logOfComplement(double logarithm) {
        return logarithm > -Math.log(2) ? Math.log(-Math.expm1(logarithm)) : Math.log1p(-Math.exp(logarithm));
    }

    private static double logSeries(double a, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= MAX_TERMS && term > ACCURACY * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return a * Math.log(x) - x - Gamma.logGamma(a + 1) + Math.log(sum);
    }

    private static double logFraction(double a, double x) {
        ContinuedFraction fraction = new ContinuedFraction() {
            @Override
            public double getA(int n, double y) {
                return 2.0 * n + 1 - a + y;
            }

            @Override
            public double getB(int n, double y) {
                return n * (a - n);
            }
        };
        return a * Math.log(x) - x - Gamma.logGamma(a) - Math.log(fraction.evaluate(x, ACCURACY, MAX_TERMS));
    }
}
