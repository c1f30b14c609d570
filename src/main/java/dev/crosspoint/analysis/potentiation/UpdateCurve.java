package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The conductance after n of N equal pulses, G(n) = G_start + (G_end − G_start)(1 − e^(−n/A))/(1 − e^(−N/A)) (Chen, Peng and Yu, IEEE
 * Trans. Comput.-Aided Des. Integr. Circuits Syst. 2018, 37, 3067), for potentiation from G_min to G_max and for depression the same
 * from G_max to G_min.
 *
 * <p>A positive A means large steps first, a negative one small steps first, an infinite one equal steps; the curvature N/A runs
 * through all of these without a jump and is what is fitted.
 *
 * @param start G_start in S
 * @param end G_end in S
 * @param curvature N/A
 * @param pulses N
 * @param rSquared share of the variance of the conductances that the curve explains
 * @param residualDeviation standard deviation of the conductances about the curve, in S
 * @param curvatureInterval 95 % interval of the curvature from the scatter about the curve; neighbours in a series may be correlated
 */
record UpdateCurve(
        double start,
        double end,
        double curvature,
        int pulses,
        double rSquared,
        double residualDeviation,
        Interval curvatureInterval) {

    /** Fewer conductances have no scatter about a curve of three parameters. */
    static final int LEAST_CONDUCTANCES = 5;

    /** Below this the curve is its expansion to first order, to rounding. */
    private static final double NEARLY_LINEAR = 1e-5;

    /** A curve that gets this close to its end in the first or the last pulse alone, 1 − e⁻⁴, is a step. */
    private static final double STEP = 4;

    private static final double GRID_FROM = 0.25;
    private static final double GRID_RATIO = 1.6;

    /**
     * Fits the curve by least squares.
     *
     * @param conductance before the first and after each pulse, in S
     */
    static Estimate<UpdateCurve> fit(double[] conductance) {
        if (conductance.length < LEAST_CONDUCTANCES) {
            return new Estimate.Unresolved<>(
                    "a curve needs at least " + LEAST_CONDUCTANCES + " conductances, not " + conductance.length);
        }
        int pulses = conductance.length - 1;
        double total = new LineOverShape(conductance, 0).total();
        if (total == 0) {
            return new Estimate.Unresolved<>("the conductance is the same after every pulse");
        }
        double limit = STEP * pulses;
        double best = nearest(conductance, limit);
        if (Math.abs(best) * GRID_RATIO > limit) {
            return new Estimate.Unresolved<>("the conductance changes in a single step, by the "
                    + (best > 0 ? "first" : "last") + " pulses alone");
        }
        double curvature = new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new MaxEval(200),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(k -> new LineOverShape(conductance, k).residual() / total),
                        new SearchInterval(smaller(best), larger(best), best))
                .getPoint();
        return new Estimate.Resolved<>(described(conductance, curvature));
    }

    private static double larger(double curvature) {
        return curvature < 0 ? -shrunk(-curvature) : grown(curvature);
    }

    private static double smaller(double curvature) {
        return -larger(-curvature);
    }

    private static double grown(double magnitude) {
        return magnitude == 0 ? GRID_FROM : magnitude * GRID_RATIO;
    }

    private static double shrunk(double magnitude) {
        return magnitude <= GRID_FROM ? 0 : magnitude / GRID_RATIO;
    }

    /** Returns the curvature of a coarse grid with the smallest residual; the residual has one minimum on either side of it. */
    private static double nearest(double[] conductance, double limit) {
        double best = 0;
        double least = new LineOverShape(conductance, 0).residual();
        for (double magnitude = GRID_FROM; magnitude <= limit; magnitude = grown(magnitude)) {
            for (double curvature : new double[] {magnitude, -magnitude}) {
                double residual = new LineOverShape(conductance, curvature).residual();
                if (residual < least) {
                    least = residual;
                    best = curvature;
                }
            }
        }
        return best;
    }

    private static UpdateCurve described(double[] conductance, double curvature) {
        LineOverShape line = new LineOverShape(conductance, curvature);
        int freedom = conductance.length - 3;
        double deviation = Math.sqrt(line.residual() / freedom);
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);
        double halfWidth = t * deviation * Math.sqrt(line.correlationFactor()) / line.sensitivity();
        return new UpdateCurve(
                line.start(),
                line.end(),
                curvature,
                conductance.length - 1,
                1 - line.residual() / line.total(),
                deviation,
                Double.isFinite(halfWidth)
                        ? Interval.around(curvature, halfWidth)
                        : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    /** Returns the conductance after {@code n} pulses in S. */
    double at(double n) {
        return start + (end - start) * shape(n / pulses, curvature);
    }

    /** Returns the share of the change that is done after the share {@code x} of the pulses. */
    static double shape(double x, double curvature) {
        if (curvature < 0) {
            return 1 - shape(1 - x, -curvature);
        }
        return curvature < NEARLY_LINEAR
                ? x + curvature * x * (1 - x) / 2
                : Math.expm1(-curvature * x) / Math.expm1(-curvature);
    }

    /** Returns by how much {@link #shape} changes per unit of the curvature. */
    static double shapeSlope(double x, double curvature) {
        if (curvature < 0) {
            return shapeSlope(1 - x, -curvature);
        }
        if (curvature < NEARLY_LINEAR) {
            return x * (1 - x) / 2;
        }
        return (x * Math.exp(-curvature * x) - shape(x, curvature) * Math.exp(-curvature)) / -Math.expm1(-curvature);
    }
}
