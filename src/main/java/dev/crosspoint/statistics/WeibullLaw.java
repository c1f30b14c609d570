package dev.crosspoint.statistics;

import java.util.stream.DoubleStream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.analysis.solvers.UnivariateSolverUtils;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.special.Gamma;
import org.hipparchus.stat.StatUtils;

/** Probability exp(−(t/scale)^shape) of a value above t. */
final class WeibullLaw implements PositiveLaw {

    /** Relative accuracy of the shape. */
    private static final double ACCURACY = 1e-12;

    private static final int MAX_EVALUATIONS = 200;

    @Override
    public double logDensity(double[] parameters, double value) {
        if (value <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double relative = parameters[0] * Math.log(value / parameters[1]);
        return Math.log(parameters[0] / value) + relative - Math.exp(relative);
    }

    @Override
    public double logSurvival(double[] parameters, double value) {
        return value <= 0 ? 0 : -Math.pow(value / parameters[1], parameters[0]);
    }

    @Override
    public double quantile(double[] parameters, double probability) {
        return parameters[1] * Math.pow(-Math.log1p(-probability), 1 / parameters[0]);
    }

    @Override
    public double mean(double[] parameters) {
        return parameters[1] * Math.exp(Gamma.logGamma(1 + 1 / parameters[0]));
    }

    @Override
    public double standardDeviation(double[] parameters) {
        double first = Gamma.logGamma(1 + 1 / parameters[0]);
        double second = Gamma.logGamma(1 + 2 / parameters[0]);
        return parameters[1] * Math.exp(first) * Math.sqrt(Math.expm1(second - 2 * first));
    }

    /**
     * Finds the shape by the root of the profile likelihood's derivative, which is the only one, with and without
     * censoring (Cohen, Technometrics 1965, 7, 579). Values are divided by the largest so that no power overflows.
     */
    @Override
    public Estimate<double[]> estimate(double[] events, double[] censored) {
        double largest = DoubleStream.concat(DoubleStream.of(events), DoubleStream.of(censored))
                .max()
                .orElseThrow();
        double[] eventLogs = logarithms(events, largest);
        double[] logs = DoubleStream.concat(DoubleStream.of(eventLogs), DoubleStream.of(logarithms(censored, largest)))
                .toArray();
        double meanLog = StatUtils.mean(eventLogs);
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
        double start = Math.PI / Math.sqrt(6 * StatUtils.variance(eventLogs));
        try {
            double[] bracket = UnivariateSolverUtils.bracket(score, start, start * 1e-6, start * 1e6);
            double shape =
                    new BrentSolver(ACCURACY, ACCURACY * start).solve(MAX_EVALUATIONS, score, bracket[0], bracket[1]);
            double sum = DoubleStream.of(logs).map(log -> Math.exp(shape * log)).sum();
            return new Estimate.Resolved<>(new double[] {
                shape, largest * Math.exp(Math.log(sum / events.length) / shape)
            });
        } catch (MathRuntimeException noRoot) {
            return new Estimate.Unresolved<>("the likelihood has no maximum at a finite shape");
        }
    }

    @Override
    public double[][] information(double[] parameters, double[] events, double[] censored) {
        double shape = parameters[0];
        double scale = parameters[1];
        double z = 0;
        double zLog = 0;
        double zLogLog = 0;
        for (double[] values : new double[][] {events, censored}) {
            for (double value : values) {
                double log = Math.log(value / scale);
                double power = Math.exp(shape * log);
                z += power;
                zLog += power * log;
                zLogLog += power * log * log;
            }
        }
        int n = events.length;
        double shapeShape = n / (shape * shape) + zLogLog;
        double shapeScale = (n - z - shape * zLog) / scale;
        double scaleScale = shape * ((shape + 1) * z - n) / (scale * scale);
        return new double[][] {{shapeShape, shapeScale}, {shapeScale, scaleScale}};
    }

    private static double[] logarithms(double[] values, double unit) {
        double logUnit = Math.log(unit);
        return DoubleStream.of(values).map(value -> Math.log(value) - logUnit).toArray();
    }
}
