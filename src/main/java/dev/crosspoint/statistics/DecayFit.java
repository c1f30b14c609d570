package dev.crosspoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * A decay law fitted by least squares to points of equal, unknown error, by Levenberg and Marquardt from several starting points.
 *
 * @param law the law
 * @param parameters named and in units as the law says
 * @param intervals the 95 % interval of each, by Student's t from the scatter of the points; of a positive one on its logarithm
 * @param squares sum of the squared residuals, in the square of the values' unit
 * @param n number of points
 */
public record DecayFit(DecayLaw law, List<Double> parameters, List<Interval> intervals, double squares, int n) {

    private static final int MAX_EVALUATIONS = 200;
    private static final double SINGULAR = 1e-12;

    public DecayFit {
        parameters = List.copyOf(parameters);
        intervals = List.copyOf(intervals);
    }

    /**
     * Fits a law to positive times, of which some values may be 0 or below by noise.
     *
     * <p>Unresolved are fewer points than the law has parameters and two more, values without decay or noise, and parameters that the
     * points do not determine.
     */
    public static Estimate<DecayFit> fit(DecayLaw law, double[] times, double[] values) {
        int needed = law.parameterNames().size() + 2;
        double largest = Arrays.stream(values).max().orElse(0);
        if (times.length < needed || !(largest > 0)) {
            return new Estimate.Unresolved<>(String.format(
                    Locale.ROOT,
                    "%s: %d points, the largest %s; it needs at least %d, and one above 0",
                    law.label(),
                    times.length,
                    largest,
                    needed));
        }
        return Arrays.stream(law.starts(largest, halfTime(times, values, largest)))
                .map(start -> optimum(law, times, values, start))
                .flatMap(Optional::stream)
                .min((a, b) -> Double.compare(a.getCost(), b.getCost()))
                .flatMap(best -> described(law, best, times.length))
                .<Estimate<DecayFit>>map(Estimate.Resolved::new)
                .orElse(new Estimate.Unresolved<>(law.label() + ": the points do not determine its parameters"));
    }

    /** Returns the value of the law at a time, in the unit of the values. */
    public double at(double time) {
        double[] point = new double[parameters.size()];
        Arrays.setAll(point, i -> law.isLogarithmic(i) ? Math.log(parameters.get(i)) : parameters.get(i));
        return law.value(point, time);
    }

    /**
     * Returns Akaike's information criterion for normal errors of unknown size, n ln(S/n) + 2 (k + 1), but for a constant that is
     * the same for all laws fitted to the same points.
     */
    public double aic() {
        return n * Math.log(squares / n) + 2 * (parameters.size() + 1);
    }

    private static double halfTime(double[] times, double[] values, double largest) {
        for (int i = 0; i < times.length; i++) {
            if (values[i] < largest / 2) {
                return times[i];
            }
        }
        return 2 * times[times.length - 1];
    }

    private static Optional<Optimum> optimum(DecayLaw law, double[] times, double[] values, double[] start) {
        try {
            return Optional.of(new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .model(model(law, times))
                            .target(values)
                            .start(start)
                            .maxEvaluations(MAX_EVALUATIONS)
                            .maxIterations(MAX_EVALUATIONS)
                            .build()));
        } catch (MathRuntimeException noMinimumFromHere) {
            return Optional.empty();
        }
    }

    private static MultivariateJacobianFunction model(DecayLaw law, double[] times) {
        return at -> {
            double[] point = at.toArray();
            double[] values = new double[times.length];
            double[][] jacobian = new double[times.length][];
            for (int i = 0; i < times.length; i++) {
                values[i] = law.value(point, times[i]);
                jacobian[i] = law.gradient(point, times[i]);
            }
            return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
        };
    }

    private static Optional<DecayFit> described(DecayLaw law, Optimum optimum, int n) {
        double[] point = optimum.getPoint().toArray();
        double squares = optimum.getCost() * optimum.getCost();
        double freedom = n - point.length;
        double t = new TDistribution(freedom).inverseCumulativeProbability(1 - Interval.TAIL);
        RealMatrix covariance;
        try {
            covariance = optimum.getCovariances(SINGULAR);
        } catch (MathRuntimeException notDetermined) {
            return Optional.empty();
        }
        List<Double> parameters = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            double half = t * Math.sqrt(covariance.getEntry(i, i) * squares / freedom);
            double value = law.isLogarithmic(i) ? Math.exp(point[i]) : point[i];
            if (!Double.isFinite(value) || !Double.isFinite(half) || !(squares > 0)) {
                return Optional.empty();
            }
            Interval interval = Interval.around(point[i], half);
            parameters.add(value);
            intervals.add(law.isLogarithmic(i) ? interval.exp() : interval);
        }
        return Optional.of(new DecayFit(law, parameters, intervals, squares, n));
    }
}
