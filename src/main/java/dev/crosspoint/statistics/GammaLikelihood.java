package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * The log-likelihood of gamma-distributed observations over ln shape and ln scale, with derivatives: in closed form but
 * for those of the censored ones in the shape, which are five-point differences.
 *
 * @param n number of events
 * @param sum of the events
 * @param sumLog sum of their natural logarithms
 * @param censored lower bounds, greater than 0
 */
record GammaLikelihood(int n, double sum, double sumLog, double[] censored) implements NewtonAscent.Function {

    /** Width of the differences in standard errors of ln shape from one event: rounding and curvature cost 1e-11 each. */
    private static final double STEP = 2e-3;

    static GammaLikelihood of(double[] events, double[] censored) {
        return new GammaLikelihood(
                events.length,
                Arrays.stream(events).sum(),
                Arrays.stream(events).map(Math::log).sum(),
                censored);
    }

    /** Returns a start for the search: the estimate from the events alone (Minka, Estimating a Gamma Distribution, 2002), scaled to the time watched. */
    double[] start() {
        double s = Math.max(Math.log(sum / n) - sumLog / n, 1e-12);
        double shape = (3 - s + Math.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
        double total = sum + Arrays.stream(censored).sum();
        return new double[] {Math.log(shape), Math.log(total / n / shape)};
    }

    /** Returns the log-likelihood. */
    double value(double shape, double scale) {
        double value = ofEvents(shape, Math.log(scale));
        IncompleteGamma gamma = new IncompleteGamma(shape);
        for (double bound : censored) {
            value += gamma.logQ(bound / scale);
        }
        return value;
    }

    private double ofEvents(double shape, double logScale) {
        return (shape - 1) * sumLog - sum * Math.exp(-logScale) - n * (shape * logScale + Gamma.logGamma(shape));
    }

    @Override
    public NewtonAscent.Local at(double[] point) {
        double shape = Math.exp(point[0]);
        double logScale = point[1];
        double relativeSum = sum * Math.exp(-logScale);
        double digamma = Gamma.digamma(shape);

        double value = ofEvents(shape, logScale);
        double byShape = shape * (sumLog - n * logScale - n * digamma);
        double byScale = relativeSum - n * shape;
        double[] gradient = {byShape, byScale};
        double mixed = -n * shape;
        double[][] hessian = {
            {byShape - n * shape * shape * Gamma.trigamma(shape), mixed},
            {mixed, -relativeSum}
        };
        double h = STEP / Math.sqrt(Math.max(1, shape));
        IncompleteGamma[] around = IntStream.rangeClosed(-2, 2)
                .mapToObj(i -> new IncompleteGamma(shape * Math.exp(i * h)))
                .toArray(IncompleteGamma[]::new);
        for (double bound : censored) {
            double x = bound * Math.exp(-logScale);
            double[] q =
                    Arrays.stream(around).mapToDouble(gamma -> gamma.logQ(x)).toArray();
            double first = (8 * (q[3] - q[1]) - (q[4] - q[0])) / (12 * h);
            double second = (16 * (q[3] + q[1]) - (q[4] + q[0]) - 30 * q[2]) / (12 * h * h);
            // The hazard at the bound, times the bound: the derivative of ln Q in the logarithm of the scale.
            double hazard = Math.exp(around[2].logDensityOfLogarithm(x) - q[2]);
            value += q[2];
            gradient[0] += first;
            gradient[1] += hazard;
            hessian[0][0] += second;
            hessian[0][1] += hazard * (shape * (Math.log(x) - digamma) - first);
            hessian[1][1] -= hazard * (shape - x + hazard);
        }
        hessian[1][0] = hessian[0][1];
        return new NewtonAscent.Local(value, gradient, hessian);
    }
}
