package dev.crosspoint.statistics;

import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;

/** The normal distribution. */
final class NormalLaw implements Law {

    private static final NormalDistribution STANDARD = new NormalDistribution();

    @Override
    public String support() {
        return "finite values";
    }

    @Override
    public boolean supports(double value) {
        return Double.isFinite(value);
    }

    @Override
    public double logDensity(double[] parameters, double value) {
        return NormalTail.logDensity((value - parameters[0]) / parameters[1]) - Math.log(parameters[1]);
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return NormalTail.logSurvival((value - parameters[0]) / parameters[1]);
    }

    @Override
    public double probability(double[] parameters, double value) {
        return STANDARD.cumulativeProbability((value - parameters[0]) / parameters[1]);
    }

    @Override
    public double quantile(double[] parameters, double probability) {
        return parameters[0] + parameters[1] * STANDARD.inverseCumulativeProbability(probability);
    }

    @Override
    public double mean(double[] parameters) {
        return parameters[0];
    }

    @Override
    public double standardDeviation(double[] parameters) {
        return parameters[1];
    }

    /**
     * Finds mean and standard deviation; with censored values in mean/sd and 1/sd, of which the log-likelihood is concave
     * (Olsen, Econometrica 1978, 46, 1211).
     */
    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        if (censored.length == 0) {
            return new Estimate.Resolved<>(
                    new double[] {StatUtils.mean(events), Math.sqrt(StatUtils.populationVariance(events))});
        }
        double[] all = DoubleStream.concat(DoubleStream.of(events), DoubleStream.of(censored))
                .toArray();
        double origin = StatUtils.mean(all);
        double unit = Math.sqrt(StatUtils.variance(all));
        double[] y = DoubleStream.of(events).map(v -> (v - origin) / unit).toArray();
        double[] bounds =
                DoubleStream.of(censored).map(v -> (v - origin) / unit).toArray();
        return NewtonAscent.maximise(point -> olsen(point[0], point[1], y, bounds), 0, 1)
                .<Estimate<double[]>>map(found ->
                        new Estimate.Resolved<>(new double[] {origin + unit * found[0] / found[1], unit / found[1]}))
                .orElse(new Estimate.Unresolved<>("the likelihood has no maximum at a finite standard deviation"));
    }

    private static NewtonAscent.Local olsen(double ratio, double inverse, double[] events, double[] censored) {
        if (!(inverse > 0)) {
            return new NewtonAscent.Local(Double.NEGATIVE_INFINITY, new double[2], new double[2][2]);
        }
        int n = events.length;
        double value = n * Math.log(inverse);
        double[] gradient = {0, n / inverse};
        double[][] hessian = {{-n, 0}, {0, -n / (inverse * inverse)}};
        for (double y : events) {
            double z = inverse * y - ratio;
            value += NormalTail.logDensity(z);
            gradient[0] += z;
            gradient[1] -= z * y;
            hessian[0][1] += y;
            hessian[1][1] -= y * y;
        }
        for (double y : censored) {
            double z = inverse * y - ratio;
            double logSurvival = NormalTail.logSurvival(z);
            double hazard = NormalTail.hazard(z, logSurvival);
            double slope = hazard * (hazard - z);
            value += logSurvival;
            gradient[0] += hazard;
            gradient[1] -= hazard * y;
            hessian[0][0] -= slope;
            hessian[0][1] += slope * y;
            hessian[1][1] -= slope * y * y;
        }
        hessian[1][0] = hessian[0][1];
        return new NewtonAscent.Local(value, gradient, hessian);
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        double variance = parameters[1] * parameters[1];
        double meanMean = events.length;
        double meanSd = 0;
        double sdSd = -events.length;
        for (double value : events) {
            double z = (value - parameters[0]) / parameters[1];
            meanSd += 2 * z;
            sdSd += 3 * z * z;
        }
        for (double value : censored) {
            double z = (value - parameters[0]) / parameters[1];
            double hazard = NormalTail.hazard(z, NormalTail.logSurvival(z));
            double slope = hazard * (hazard - z);
            meanMean += slope;
            meanSd += slope * z + hazard;
            sdSd += slope * z * z + 2 * hazard * z;
        }
        return new double[][] {{meanMean / variance, meanSd / variance}, {meanSd / variance, sdSd / variance}};
    }
}
