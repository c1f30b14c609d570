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

    private final double a;
    private final double logGamma;
    private final ContinuedFraction fraction;

    /** The functions for one shape {@code a}, greater than 0. */
    IncompleteGamma(double a) {
        this.a = a;
        this.logGamma = Gamma.logGamma(a);
        this.fraction = new ContinuedFraction() {
            @Override
            public double getA(int n, double x) {
                return 2.0 * n + 1 - a + x;
            }

            @Override
            public double getB(int n, double x) {
                return n * (a - n);
            }
        };
    }

    /** Returns ln P(a, x), the probability that a gamma-distributed value of shape {@code a} is not above {@code x}. */
    double logP(double x) {
        if (x <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x < a + 1 ? logSeries(x) : logOfComplement(logFraction(x));
    }

    /** Returns ln Q(a, x), of the probability that it is above {@code x}. */
    double logQ(double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? logOfComplement(logSeries(x)) : logFraction(x);
    }

    /** Returns the logarithm of x times the density of the value at {@code x}. */
    double logDensityOfLogarithm(double x) {
        return a * Math.log(x) - x - logGamma;
    }

    private double logSeries(double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n <= MAX_TERMS && term > ACCURACY * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return logDensityOfLogarithm(x) + Math.log(sum / a);
    }

    private double logFraction(double x) {
        return logDensityOfLogarithm(x) - Math.log(fraction.evaluate(x, ACCURACY, MAX_TERMS));
    }

    /** Returns ln(1 − p) for p given by its logarithm. */
    private static double logOfComplement(double logarithm) {
        return logarithm > -Math.log(2) ? Math.log(-Math.expm1(logarithm)) : Math.log1p(-Math.exp(logarithm));
    }
}
