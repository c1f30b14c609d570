package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Density t^(shape − 1) exp(−t/scale) / (Γ(shape) scale^shape). */
final class GammaLaw implements PositiveLaw {

    private static final double QUANTILE_ACCURACY = 1e-14;
    private static final int MAX_ITERATIONS = 200;

    @Override
    public double logDensity(double[] parameters, double value) {
        if (value <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return new IncompleteGamma(parameters[0]).logDensityOfLogarithm(value / parameters[1]) - Math.log(value);
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return new IncompleteGamma(parameters[0]).logQ(value / parameters[1]);
    }

    @Override
    public double probability(double[] parameters, double value) {
        return Math.exp(new IncompleteGamma(parameters[0]).logP(value / parameters[1]));
    }

    /**
     * Solves for ln t, so that the accuracy is relative, by Newton's method. ln P is concave in ln t and rises to its root
     * from the left after one step; where P is nearly 1, ln Q is used, which is concave and falls to it from the right.
     */
    @Override
    public double quantile(double[] parameters, double probability) {
        double shape = parameters[0];
        boolean lower = probability < 0.5;
        double target = lower ? Math.log(probability) : Math.log1p(-probability);
        IncompleteGamma gamma = new IncompleteGamma(shape);
        double u = Math.log(shape);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double x = Math.exp(u);
            double log = lower ? gamma.logP(x) : gamma.logQ(x);
            double slope = Math.exp(gamma.logDensityOfLogarithm(x) - log) * (lower ? 1 : -1);
            double step = (target - log) / slope;
            u += step;
            if (Math.abs(step) <= QUANTILE_ACCURACY * Math.max(1, Math.abs(u))) {
                break;
            }
        }
        return parameters[1] * Math.exp(u);
    }

    @Override
    public double mean(double[] parameters) {
        return parameters[0] * parameters[1];
    }

    @Override
    public double standardDeviation(double[] parameters) {
        return Math.sqrt(parameters[0]) * parameters[1];
    }

    /** Returns a random value by the method of Marsaglia and Tsang, ACM Trans. Math. Softw. 2000, 26, 363. */
    @Override
    public double draw(double[] parameters, RandomGenerator random) {
        double shape = parameters[0];
        double boost = shape < 1 ? Math.pow(random.nextDouble(Double.MIN_NORMAL, 1), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + c * normal;
            double v = root * root * root;
            if (root > 0
                    && Math.log(random.nextDouble(Double.MIN_NORMAL, 1))
                            < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return parameters[1] * d * v * boost;
            }
        }
    }

    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        GammaLikelihood likelihood = GammaLikelihood.of(events, censored);
        return NewtonAscent.maximise(likelihood, likelihood.start())
                .<Estimate<double[]>>map(found -> new Estimate.Resolved<>(
                        Arrays.stream(found).map(Math::exp).toArray()))
                .orElse(new Estimate.Unresolved<>("the likelihood has no maximum at a finite shape"));
    }

    @Override
    public double logLikelihood(double[] parameters, double[] events, double[] censored) {
        return GammaLikelihood.of(events, censored).value(parameters[0], parameters[1]);
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        NewtonAscent.Local local = GammaLikelihood.of(events, censored)
                .at(new double[] {Math.log(parameters[0]), Math.log(parameters[1])});
        double[][] information = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double ofLogarithms = local.hessian()[i][j] - (i == j ? local.gradient()[i] : 0);
                information[i][j] = -ofLogarithms / (parameters[i] * parameters[j]);
            }
        }
        return information;
    }
}
