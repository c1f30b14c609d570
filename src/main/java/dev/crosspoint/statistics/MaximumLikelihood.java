package dev.crosspoint.statistics;

import dev.crosspoint.statistics.DistributionFit.Covariance;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.analysis.solvers.UnivariateSolverUtils;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.StatUtils;

/** Maximum-likelihood fits of the distribution families, with covariances from the observed information. */
public final class MaximumLikelihood {

    /** Relative accuracy of the Weibull shape. */
    private static final double SHAPE_ACCURACY = 1e-12;

    private static final int MAX_EVALUATIONS = 200;

    private MaximumLikelihood() {}

    /**
     * Fits a family to a sample.
     *
     * @throws IllegalArgumentException if the sample has fewer than 3 values, no spread, or values without a density
     */
    public static DistributionFit fit(DistributionFamily family, Sample sample) {
        if (sample.size() < 3 || sample.distinct() < 2) {
            throw new IllegalArgumentException("a fit needs 3 values that are not all the same");
        }
        if (!family.supports(sample)) {
            throw new IllegalArgumentException("a " + family.label()
                    + " distribution has positive values only, the sample begins at " + sample.sorted()[0]);
        }
        double[] values = sample.sorted();
        return switch (family) {
            case NORMAL -> normal(DistributionFamily.NORMAL, values, 0);
            case LOGNORMAL -> {
                double[] logs = logarithms(values);
                yield normal(DistributionFamily.LOGNORMAL, logs, -StatUtils.sum(logs));
            }
            case WEIBULL -> weibull(values);
        };
    }

    /** Fits mean and standard deviation; {@code logJacobian} turns the likelihood of logarithms into that of values. */
    private static DistributionFit normal(DistributionFamily family, double[] values, double logJacobian) {
        int n = values.length;
        double variance = StatUtils.populationVariance(values);
        double logLikelihood = -0.5 * n * (Math.log(2 * Math.PI * variance) + 1) + logJacobian;
        return new DistributionFit(
                family,
                List.of(StatUtils.mean(values), Math.sqrt(variance)),
                new Covariance(variance / n, 0, variance / (2 * n)),
                n,
                logLikelihood,
                true);
    }

    /**
     * Fits shape and scale by the root of the profile likelihood's derivative in the shape, which is the only one (Cohen,
     * Technometrics 1965, 7, 579). Values are divided by the largest so that no power overflows.
     */
    private static DistributionFit weibull(double[] values) {
        double largest = values[values.length - 1];
        double[] logs = logarithms(values);
        double logLargest = Math.log(largest);
        Arrays.setAll(logs, i -> logs[i] - logLargest);
        double meanLog = StatUtils.mean(logs);

        UnivariateFunction score = shape -> {
            double sum = 0;
            double weighted = 0;
            for (double log : logs) {
                double power = Math.exp(shape * log);
                sum += power;
                weighted += power * log;
            }
            return weighted / sum - 1 / shape - meanLog;
        };
        // The standard deviation of ln x is π/(√6 shape).
        double start = Math.PI / Math.sqrt(6 * StatUtils.variance(logs));
        double shape = start;
        boolean converged = true;
        try {
            double[] bracket = UnivariateSolverUtils.bracket(score, start, start * 1e-6, start * 1e6);
            shape = new BrentSolver(SHAPE_ACCURACY, SHAPE_ACCURACY * start)
                    .solve(MAX_EVALUATIONS, score, bracket[0], bracket[1]);
        } catch (MathRuntimeException e) {
            converged = false;
        }
        return weibullAt(shape, logs, logLargest, converged);
    }

    private static DistributionFit weibullAt(double shape, double[] logs, double logLargest, boolean converged) {
        int n = logs.length;
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(shape * log);
        }
        double logScale = Math.log(sum / n) / shape;
        double scale = Math.exp(logScale + logLargest);

        // With z = (x/scale)^shape, whose sum is n at the maximum, minus the second derivatives of the log-likelihood
        // are
        // n/shape² + Σ z (ln x/scale)², −(shape/scale) Σ z ln(x/scale) and n shape²/scale².
        double zLog = 0;
        double zLogLog = 0;
        double sumLog = 0;
        for (double log : logs) {
            double relative = log - logScale;
            double z = Math.exp(shape * relative);
            zLog += z * relative;
            zLogLog += z * relative * relative;
            sumLog += relative;
        }
        double shapeShape = n / (shape * shape) + zLogLog;
        double shapeScale = -shape / scale * zLog;
        double scaleScale = n * shape * shape / (scale * scale);
        double determinant = shapeShape * scaleScale - shapeScale * shapeScale;
        double logLikelihood = n * Math.log(shape / scale) + (shape - 1) * sumLog - n;
        return new DistributionFit(
                DistributionFamily.WEIBULL,
                List.of(shape, scale),
                new Covariance(scaleScale / determinant, -shapeScale / determinant, shapeShape / determinant),
                n,
                logLikelihood,
                converged);
    }

    private static double[] logarithms(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
