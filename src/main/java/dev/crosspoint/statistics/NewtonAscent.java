package dev.crosspoint.statistics;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Newton's method for the maximum of a smooth function, made safe: where the curvature is not that of a maximum it is
 * damped until it is, and a step that does not lead upwards is shortened (Nocedal and Wright, Numerical Optimization,
 * Springer 2006, section 3.4).
 */
final class NewtonAscent {

    private static final int MAX_ITERATIONS = 200;
    private static final int MAX_HALVINGS = 60;
    private static final int MAX_DAMPINGS = 60;

    /** Largest component of the last step, which the quadratic convergence makes larger than the error it leaves. */
    private static final double ACCURACY = 1e-9;

    /** A rise below this share of the function is rounding. */
    private static final double ROUNDING = 1e-12;

    /** A longer step, by a factor e² on a logarithm, leaves the region that the curvature describes. */
    private static final double LONGEST_STEP = 2;

    private NewtonAscent() {}

    /** A function with its first and second derivatives. */
    interface Function {
        /** Returns the function at {@code point}; not finite where it is not defined. */
        Local at(double[] point);
    }

    /** Value, gradient and matrix of second derivatives at a point. */
    record Local(double value, double[] gradient, double[][] hessian) {}

    /** Returns where the function is largest; empty if the search does not settle. */
    static Optional<double[]> maximise(Function function, double... start) {
        double[] point = start.clone();
        Local here = function.at(point);
        for (int iteration = 0; iteration < MAX_ITERATIONS && isFinite(here); iteration++) {
            RealVector step = step(here);
            double largest = step.getLInfNorm();
            double share = Math.min(1, LONGEST_STEP / largest);
            double[] next = moved(point, step, share);
            Local there = function.at(next);
            for (int k = 0; k < MAX_HALVINGS && !isUphill(here, there); k++) {
                share /= 2;
                next = moved(point, step, share);
                there = function.at(next);
            }
            if (largest <= ACCURACY) {
                return Optional.of(isUphill(here, there) ? next : point);
            }
            if (!isUphill(here, there)) {
                return Optional.empty();
            }
            point = next;
            here = there;
        }
        return Optional.empty();
    }

    private static boolean isFinite(Local local) {
        return Double.isFinite(local.value);
    }

    private static boolean isUphill(Local here, Local there) {
        return there.value >= here.value - ROUNDING * Math.abs(here.value);
    }

    private static double[] moved(double[] point, RealVector step, double share) {
        return new ArrayRealVector(point).combineToSelf(1, share, step).toArray();
    }

    private static RealVector step(Local here) {
        RealMatrix curvature = new Array2DRowRealMatrix(here.hessian).scalarMultiply(-1);
        RealVector gradient = new ArrayRealVector(here.gradient);
        double largest = curvature.getNorm1();
        double damping = 0;
        for (int k = 0; k < MAX_DAMPINGS; k++) {
            try {
                return new CholeskyDecomposition(damped(curvature, damping), 1e-10 * largest, 1e-12 * largest)
                        .getSolver()
                        .solve(gradient);
            } catch (MathRuntimeException notPositiveDefinite) {
                damping = damping == 0 ? 1e-3 * largest : 2 * damping;
            }
        }
        return gradient;
    }

    private static RealMatrix damped(RealMatrix curvature, double damping) {
        RealMatrix damped = curvature.copy();
        for (int i = 0; i < damped.getRowDimension(); i++) {
            damped.addToEntry(i, i, damping);
        }
        return damped;
    }
}
