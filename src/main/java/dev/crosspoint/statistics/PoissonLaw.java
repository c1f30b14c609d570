package dev.crosspoint.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Gamma;

/** Counts of independent events: probability λ^k exp(−λ)/k! of k, from 0. */
final class PoissonLaw implements Law {

    @Override
    public String support() {
        return "whole numbers from 0";
    }

    @Override
    public boolean supports(double value) {
        return value >= 0 && value == Math.rint(value);
    }

    @Override
    public double logDensity(double[] parameters, double value) {
        return supports(value)
                ? value * Math.log(parameters[0]) - parameters[0] - Gamma.logGamma(value + 1)
                : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return value < 0 ? 0 : new IncompleteGamma(Math.floor(value) + 1).logP(parameters[0]);
    }

    @Override
    public double quantile(double[] parameters, double probability) {
        return new PoissonDistribution(parameters[0]).inverseCumulativeProbability(probability);
    }

    @Override
    public double mean(double[] parameters) {
        return parameters[0];
    }

    @Override
    public double standardDeviation(double[] parameters) {
        return Math.sqrt(parameters[0]);
    }

    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        if (events[events.length - 1] == 0 && censored.length == 0) {
            return new Estimate.Unresolved<>("all counts are 0, so their mean is only bounded from above");
        }
        double start = Math.max(Arrays.stream(events).average().orElseThrow(), 0.5);
        return NewtonAscent.maximise(point -> overLogarithm(point[0], events, censored), Math.log(start))
                .<Estimate<double[]>>map(found -> new Estimate.Resolved<>(new double[] {Math.exp(found[0])}))
                .orElse(new Estimate.Unresolved<>("the likelihood has no maximum at a finite mean"));
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        double mean = parameters[0];
        NewtonAscent.Local local = overLogarithm(Math.log(mean), events, censored);
        return new double[][] {{(local.gradient()[0] - local.hessian()[0][0]) / (mean * mean)}};
    }

    private NewtonAscent.Local overLogarithm(double logMean, double[] events, double[] censored) {
        double mean = Math.exp(logMean);
        double value = logLikelihood(new double[] {mean}, events, censored);
        double gradient = Arrays.stream(events).sum() - events.length * mean;
        double hessian = -events.length * mean;
        for (double bound : censored) {
            double a = bound + 1;
            IncompleteGamma gamma = new IncompleteGamma(a);
            double hazard = Math.exp(gamma.logDensityOfLogarithm(mean) - gamma.logP(mean));
            gradient += hazard;
            hessian += hazard * (a - mean - hazard);
        }
        return new NewtonAscent.Local(value, new double[] {gradient}, new double[][] {{hessian}});
    }
}
