package dev.crosspoint.statistics;

import java.util.Arrays;

/** Values whose natural logarithms are normally distributed, with the parameters of these. */
final class LognormalLaw implements PositiveLaw {

    private final Law normal = new NormalLaw();

    @Override
    public double logDensity(double[] parameters, double value) {
        double log = Math.log(value);
        return value <= 0 ? Double.NEGATIVE_INFINITY : normal.logDensity(parameters, log) - log;
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return value <= 0 ? 0 : normal.logSurvival(parameters, Math.log(value));
    }

    @Override
    public double probability(double[] parameters, double value) {
        return value <= 0 ? 0 : normal.probability(parameters, Math.log(value));
    }

    @Override
    public double quantile(double[] parameters, double probability) {
        return Math.exp(normal.quantile(parameters, probability));
    }

    @Override
    public double mean(double[] parameters) {
        return Math.exp(parameters[0] + parameters[1] * parameters[1] / 2);
    }

    @Override
    public double standardDeviation(double[] parameters) {
        double variance = parameters[1] * parameters[1];
        return mean(parameters) * Math.sqrt(Math.expm1(variance));
    }

    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        return normal.estimate(logarithms(events), logarithms(censored));
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        return normal.information(parameters, logarithms(events), logarithms(censored));
    }

    private static double[] logarithms(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
