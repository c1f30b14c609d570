package dev.crosspoint.statistics;

import java.util.Arrays;

/** The number of independent trials up to and with the first success: probability p (1 − p)^(k − 1) of k, from 1. */
final class GeometricLaw implements Law {

    @Override
    public String support() {
        return "whole numbers from 1";
    }

    @Override
    public boolean supports(double value) {
        return value >= 1 && value == Math.rint(value);
    }

    @Override
    public double logDensity(double[] parameters, double value) {
        return supports(value)
                ? Math.log(parameters[0]) + (value - 1) * Math.log1p(-parameters[0])
                : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return Math.max(0, Math.floor(value)) * Math.log1p(-parameters[0]);
    }

    @Override
    public double quantile(double[] parameters, double probability) {
        return Math.max(1, Math.ceil(Math.log1p(-probability) / Math.log1p(-parameters[0])));
    }

    @Override
    public double mean(double[] parameters) {
        return 1 / parameters[0];
    }

    @Override
    public double standardDeviation(double[] parameters) {
        return Math.sqrt(1 - parameters[0]) / parameters[0];
    }

    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        double trials = trials(events, censored);
        if (trials == events.length) {
            return new Estimate.Unresolved<>("every trial succeeded, so the probability is only bounded from below");
        }
        return new Estimate.Resolved<>(new double[] {events.length / trials});
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        double p = parameters[0];
        double failures = trials(events, censored) - events.length;
        return new double[][] {{events.length / (p * p) + failures / ((1 - p) * (1 - p))}};
    }

    private static double trials(double[] events, double[] censored) {
        return Arrays.stream(events).sum() + Arrays.stream(censored).sum();
    }
}
