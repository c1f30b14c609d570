package dev.crosspoint.statistics;

import java.util.random.RandomGenerator;

/**
 * The formulas of a family of distributions, and how its parameters are found. Parameters are in the order of
 * {@link DistributionFamily#parameterNames()}.
 */
interface Law {

    /** Returns in words the values that the family gives a probability to. */
    String support();

    /** Returns whether a value may be observed. */
    boolean supports(double value);

    /** Returns the natural logarithm of the density, per unit of the values, or of the probability of a whole number. */
    double logDensity(double[] parameters, double value);

    /** Returns the natural logarithm of the probability of a value greater than {@code value}. */
    double logSurvival(double[] parameters, double value);

    /** Returns the probability of a value not above {@code value}. */
    default double probability(double[] parameters, double value) {
        return -Math.expm1(logSurvival(parameters, value));
    }

    /** Returns the smallest value that is not exceeded with at least this probability. */
    double quantile(double[] parameters, double probability);

    /** Returns the mean. */
    double mean(double[] parameters);

    /** Returns the standard deviation. */
    double standardDeviation(double[] parameters);

    /** Returns a random value. */
    default double draw(double[] parameters, RandomGenerator random) {
        return quantile(parameters, random.nextDouble(Double.MIN_NORMAL, 1));
    }

    /** Returns the parameters of largest likelihood. */
    Estimate<double[]> estimate(double[] events, double[] censored);

    /** Returns the observed information at {@code parameters}: minus the second derivatives of the log-likelihood. */
    double[][] information(double[] parameters, double[] events, double[] censored);

    /** Returns the log-likelihood of the observations. */
    default double logLikelihood(double[] parameters, double[] events, double[] censored) {
        double sum = 0;
        for (double value : events) {
            sum += logDensity(parameters, value);
        }
        for (double bound : censored) {
            sum += logSurvival(parameters, bound);
        }
        return sum;
    }
}
