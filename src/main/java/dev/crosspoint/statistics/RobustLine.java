package dev.crosspoint.statistics;

import java.util.Arrays;

/**
 * A straight line fitted so that a few bad points do not pull it: Huber's M-estimate (Huber, Robust Statistics, Wiley
 * 1981, chapter 7), by iterated weights on a residual scale of 1.4826 times the median absolute residual.
 *
 * @param slope unit of y over unit of x
 * @param intercept unit of y
 * @param slopeError standard error of the slope
 * @param residualScale robust standard deviation of the residuals, unit of y
 * @param n number of points
 */
public record RobustLine(double slope, double intercept, double slopeError, double residualScale, int n) {

    /** Residuals beyond this many scales count less; gives 95 % efficiency for normal errors (Huber 1981). */
    private static final double TUNING = 1.345;

    /** The standard deviation of a normal population over its median absolute deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;

    private static final int MAX_ITERATIONS = 50;
    private static final double ACCURACY = 1e-9;

    /**
     * Fits a line.
     *
     * @throws IllegalArgumentException if there are fewer than 3 points, or all have the same x
     */
    public static RobustLine fit(double[] x, double[] y) {
        if (x.length != y.length || x.length < 3) {
            throw new IllegalArgumentException("a line needs at least 3 points, not " + x.length + " and " + y.length);
        }
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        double[] line = weighted(x, y, weights);
        double scale = scale(x, y, line);
        for (int i = 0; i < MAX_ITERATIONS && scale > 0; i++) {
            for (int k = 0; k < x.length; k++) {
                double residual = Math.abs(residual(x[k], y[k], line));
                weights[k] = Math.min(1, TUNING * scale / residual);
            }
            double[] next = weighted(x, y, weights);
            boolean settled = Math.abs(next[1] - line[1]) <= ACCURACY * Math.abs(next[1]);
            line = next;
            scale = scale(x, y, line);
            if (settled) {
                break;
            }
        }
        return new RobustLine(line[1], line[0], slopeError(x, y, line, scale), scale, x.length);
    }

    /** Returns intercept and slope of the weighted least-squares line. */
    private static double[] weighted(double[] x, double[] y, double[] weights) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i];
            sumX += weights[i] * x[i];
            sumY += weights[i] * y[i];
        }
        double meanX = sumX / sum;
        double meanY = sumY / sum;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            sxx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            sxy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        if (!(sxx > 0)) {
            throw new IllegalArgumentException("a line needs points at different x");
        }
        double slope = sxy / sxx;
        return new double[] {meanY - slope * meanX, slope};
    }

    private static double scale(double[] x, double[] y, double[] line) {
        double[] residuals = new double[x.length];
        Arrays.setAll(residuals, i -> Math.abs(residual(x[i], y[i], line)));
        // Two parameters were taken from the points, so small samples leave residuals that are too small.
        return MAD_TO_SIGMA * Sample.of(residuals).median() * Math.sqrt(x.length / (x.length - 2.0));
    }

    /** Returns the asymptotic standard error of the slope with Huber's small-sample correction (1981, section 7.6). */
    private static double slopeError(double[] x, double[] y, double[] line, double scale) {
        int n = x.length;
        double meanX = Arrays.stream(x).average().orElseThrow();
        double sxx = Arrays.stream(x).map(v -> (v - meanX) * (v - meanX)).sum();
        double limit = TUNING * scale;
        double psiSquared = 0;
        double inside = 0;
        for (int i = 0; i < n; i++) {
            double residual = residual(x[i], y[i], line);
            double psi = Math.max(-limit, Math.min(limit, residual));
            psiSquared += psi * psi;
            if (Math.abs(residual) <= limit) {
                inside++;
            }
        }
        if (scale == 0) {
            return 0;
        }
        double share = inside / n;
        double correction = 1 + 2.0 / n * (1 - share) / share;
        return correction * Math.sqrt(psiSquared / (n - 2) / sxx) / share;
    }

    private static double residual(double x, double y, double[] line) {
        return y - line[0] - line[1] * x;
    }
}
