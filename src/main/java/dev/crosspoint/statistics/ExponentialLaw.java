package dev.crosspoint.statistics;

import java.util.Arrays;

/** Waiting times without memory: density exp(−t/τ)/τ, the parameter being the mean τ. */
final class ExponentialLaw implements PositiveLaw {

    @Override
    public double logDensity(double[] parameters, double value) {
        return value < 0 ? Double.NEGATIVE_INFINITY : -Math.log(parameters[0]) - value / parameters[0];
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return -Math.max(0, value) / parameters[0];
    }

    @Override
    public double quantile(double[] parameters, double probability) {
        return -parameters[0] * Math.log1p(-probability);
    }

    @Override
    public double mean(double[] parameters) {
        return parameters[0];
    }

    @Override
    public double standardDeviation(double[] parameters) {
        return parameters[0];
    }

    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        return new Estimate.Resolved<>(new double[] {total(events, censored) / events.length});
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        double mean = parameters[0];
        return new double[][] {{(2 * total(events, censored) / mean - events.length) / (mean * mean)}};
    }

    private static double total(double[] events, double[] censored) {
        return Arrays.stream(events).sum() + Arrays.stream(censored).sum();
    }
}
