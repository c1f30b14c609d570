package dev.crosspoint.statistics;

import java.util.List;
import java.util.Locale;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A straight line through points whose standard errors are known, by weighted least squares (Bevington and Robinson, Data
 * Reduction and Error Analysis, McGraw-Hill 2003, chapter 6). Where the points scatter about it more than their errors explain,
 * the intervals are those of the scatter.
 *
 * @param slope unit of y over unit of x
 * @param intercept unit of y
 * @param covariance of intercept and slope, in that order, from the errors of the points alone
 * @param chiSquared sum of the squared residuals, each over its error
 * @param n number of points
 */
public record WeightedLine(double slope, double intercept, Covariance covariance, double chiSquared, int n) {

    /** Scatter this improbable is not that of the errors. */
    private static final double IMPROBABLE = 0.05;

    /**
     * Fits a line; unresolved unless there are points at 2 different x.
     *
     * @param errors standard error of each y, greater than 0
     */
    public static Estimate<WeightedLine> fit(double[] x, double[] y, double[] errors) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!(errors[i] > 0) || !Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("points are finite and their errors greater than 0, not " + x[i]
                        + ", " + y[i] + " ± " + errors[i]);
            }
            double weight = 1 / (errors[i] * errors[i]);
            sum += weight;
            sumX += weight * x[i];
            sumY += weight * y[i];
        }
        double meanX = sumX / sum;
        double sxx = 0;
        double sxy = 0;
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            double distance = (x[i] - meanX) / errors[i];
            sxx += distance * distance;
            sxy += distance * (y[i] - sumY / sum) / errors[i];
            largest = Math.max(largest, Math.abs(x[i]));
        }
        if (x.length < 2 || !(sxx > 1e-24 * largest * largest * sum)) {
            return new Estimate.Unresolved<>(
                    String.format(Locale.ROOT, "%d points at a single x, a line needs 2 different ones", x.length));
        }
        double slope = sxy / sxx;
        double intercept = sumY / sum - slope * meanX;
        double chiSquared = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = (y[i] - intercept - slope * x[i]) / errors[i];
            chiSquared += residual * residual;
        }
        Covariance covariance = new Covariance(
                List.of(List.of(1 / sum + meanX * meanX / sxx, -meanX / sxx), List.of(-meanX / sxx, 1 / sxx)));
        return new Estimate.Resolved<>(new WeightedLine(slope, intercept, covariance, chiSquared, x.length));
    }

    /** Returns y on the line, in its unit. */
    public double at(double x) {
        return intercept + slope * x;
    }

    /** Returns whether the points scatter about the line no more than their errors explain; true of 2 points. */
    public boolean isExplained() {
        return n == 2 || new ChiSquaredDistribution(n - 2.0).cumulativeProbability(chiSquared) < 1 - IMPROBABLE;
    }

    /** Returns the 95 % interval of the slope, unit of y over unit of x. */
    public Interval slopeInterval() {
        double error = covariance.standardError(1);
        if (isExplained()) {
            return Interval.ofStandardError(slope, error);
        }
        double scatter = Math.sqrt(chiSquared / (n - 2));
        double t = new TDistribution(n - 2.0).inverseCumulativeProbability(1 - Interval.TAIL);
        return Interval.around(slope, t * scatter * error);
    }
}
