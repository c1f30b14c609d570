package dev.crosspoint.statistics;

import java.util.Arrays;
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

    @Override
    public NewtonAscent.Local at(double[] point) {
        double shape = Math.exp(point[0]);
        double logScale = point[1];
        double relativeSum = sum * Math.exp(-logScale);
        double digamma = Gamma.digamma(shape);

        double value = (shape - 1) * sumLog - relativeSum - n * (shape * logScale + Gamma.logGamma(shape));
        double byShape = shape * (sumLog - n * logScale - n * digamma);
        double byScale = relativeSum - n * shape;
        double[] gradient = {byShape, byScale};
        double mixed = -n * shape;
        double[][] hessian = {
            {byShape - n * shape * shape * Gamma.trigamma(shape), mixed},
            {mixed, -relativeSum}
        };
        for (double bound : censored) {
            value += addCensored(shape, digamma, Math.log(bound) - logScale, gradient, hessian);
        }
        hessian[1][0] = hessian[0][1];
        return new NewtonAscent.Local(value, gradient, hessian);
    }

    /** Adds the derivatives of ln Q(shape, x) to those of the events and returns it. */
    private static double addCensored(
            double shape, double digamma, double logX, double[] gradient, double[][] hessian) {
        double x = Math.exp(logX);
        double h = STEP / Math.sqrt(Math.max(1, shape));
        double[] q = new double[5];
        Arrays.setAll(q, i -> IncompleteGamma.logQ(shape * Math.exp((i - 2) * h), x));
        double first = (8 * (q[3] - q[1]) - (q[4] - q[0])) / (12 * h);
        double second = (16 * (q[3] + q[1]) - (q[4] + q[0]) - 30 * q[2]) / (12 * h * h);
        // The hazard at the bound, times the bound: the derivative of ln Q in the logarithm of the scale.
        double hazard = Math.exp(shape * logX - x - Gamma.logGamma(shape) - q[2]);
        gradient[0] += first;
        gradient[1] += hazard;
        hessian[0][0] += second;
        hessian[0][1] += hazard * (shape * (logX - digamma) - first);
        hessian[1][1] -= hazard * (shape - x + hazard);
        return q[2];
    }
}
