package dev.crosspoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * Straight lines over consecutive stretches of a curve, as many as the data support.
 *
 * <p>For every number of segments the break points with the smallest residual sum of squares are found exactly, by
 * dynamic programming (Bellman and Roth, JASA 1969, 64, 1079); the number is the one with the smallest Bayesian
 * information criterion n ln(RSS/n) + p ln n (Schwarz, Ann. Stat. 1978, 6, 461), p counting two parameters a segment
 * and three a break point, because a break that is searched for fits more noise than a parameter does (Hall, Osborn and
 * Sakkas, The Manchester School 2013, 81, 54). Neighbouring lines need not meet.
 *
 * @param segments the lines, by ascending x
 */
public record PiecewiseLine(List<Segment> segments) {

    /** A mean squared residual below this share of the errors' squares, (10⁻⁴)², is rounding. */
    private static final double SMALLEST_MEAN_SQUARE = 1e-8;

    public PiecewiseLine {
        segments = List.copyOf(segments);
    }

    /**
     * One line.
     *
     * @param slope unit of y over unit of x
     * @param intercept unit of y
     * @param from smallest x of its points
     * @param to largest x of its points
     * @param points number of its points
     * @param slopeError standard error of the slope from the residuals, unit of the slope
     */
    public record Segment(double slope, double intercept, double from, double to, int points, double slopeError) {

        /** Returns the 95 % interval of the slope by Student's t, for independent residuals. */
        public Interval slopeInterval() {
            double t = new TDistribution(points - 2).inverseCumulativeProbability(1 - Interval.TAIL);
            return Interval.around(slope, t * slopeError);
        }

        /** Returns the x where this line and the next meet, or the middle of the gap if they do not meet near it. */
        public double crossover(Segment next) {
            double middle = (to + next.from) / 2;
            double meet = (next.intercept - intercept) / (slope - next.slope);
            return meet >= from && meet <= next.to ? meet : middle;
        }
    }

    /**
     * Fits up to {@code maxSegments} lines.
     *
     * @param x ascending
     * @param y as many
     * @param errors standard errors of y, as many, known up to a common factor
     * @param maxSegments largest number of segments tried
     * @param minPoints smallest number of points of a segment, at least 3
     * @throws IllegalArgumentException if there are fewer points than one segment needs
     */
    public static PiecewiseLine fit(double[] x, double[] y, double[] errors, int maxSegments, int minPoints) {
        int n = x.length;
        if (n != y.length || n != errors.length || n < minPoints) {
            throw new IllegalArgumentException("a segment needs " + minPoints + " points, not " + n);
        }
        Sums sums = Sums.of(x, y, errors);
        int segments = Math.min(maxSegments, n / minPoints);
        double[][] cost = new double[segments + 1][n + 1];
        int[][] start = new int[segments + 1][n + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int end = minPoints; end <= n; end++) {
            cost[1][end] = sums.residual(0, end);
            for (int split = minPoints; split <= end - minPoints; split++) {
                double last = sums.residual(split, end);
                for (int k = 2; k <= segments; k++) {
                    if (cost[k - 1][split] + last < cost[k][end]) {
                        cost[k][end] = cost[k - 1][split] + last;
                        start[k][end] = split;
                    }
                }
            }
        }
        int best = 1;
        for (int k = 2; k <= segments; k++) {
            if (criterion(cost[k][n], n, k) < criterion(cost[best][n], n, best)) {
                best = k;
            }
        }
        return new PiecewiseLine(traceBack(x, sums, start, best));
    }

    private static double criterion(double residual, int n, int segments) {
        int parameters = 2 * segments + 3 * (segments - 1);
        return n * Math.log(Math.max(residual / n, SMALLEST_MEAN_SQUARE)) + parameters * Math.log(n);
    }

    private static List<Segment> traceBack(double[] x, Sums sums, int[][] start, int segments) {
        List<Segment> found = new ArrayList<>();
        int end = x.length;
        for (int k = segments; k >= 1; k--) {
            int begin = start[k][end];
            found.add(sums.segment(begin, end, x[begin], x[end - 1]));
            end = begin;
        }
        Collections.reverse(found);
        return found;
    }

    /** Running weighted sums, so that the line through any stretch costs a few operations; x and y from their means. */
    private record Sums(
            double originX, double originY, double[] w, double[] x, double[] y, double[] xx, double[] xy, double[] yy) {

        static Sums of(double[] x, double[] y, double[] errors) {
            int n = x.length;
            double originX = StatUtils.mean(x);
            double originY = StatUtils.mean(y);
            double[][] sums = new double[6][n + 1];
            for (int i = 0; i < n; i++) {
                double weight = 1 / (errors[i] * errors[i]);
                double dx = x[i] - originX;
                double dy = y[i] - originY;
                double[] terms = {1, dx, dy, dx * dx, dx * dy, dy * dy};
                for (int k = 0; k < terms.length; k++) {
                    sums[k][i + 1] = sums[k][i] + weight * terms[k];
                }
            }
            return new Sums(originX, originY, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        }

        Segment segment(int begin, int end, double from, double to) {
            int points = end - begin;
            double weight = w[end] - w[begin];
            double sxx = centred(xx, x, x, begin, end);
            double slope = centred(xy, x, y, begin, end) / sxx;
            double meanX = originX + (x[end] - x[begin]) / weight;
            double meanY = originY + (y[end] - y[begin]) / weight;
            double slopeError = Math.sqrt(residual(begin, end) / (points - 2) / sxx);
            return new Segment(slope, meanY - slope * meanX, from, to, points, slopeError);
        }

        /** Returns the weighted residual sum of squares about the stretch's own line. */
        double residual(int begin, int end) {
            double sxx = centred(xx, x, x, begin, end);
            double sxy = centred(xy, x, y, begin, end);
            double syy = centred(yy, y, y, begin, end);
            return Math.max(0, sxx > 0 ? syy - sxy * sxy / sxx : syy);
        }

        private double centred(double[] products, double[] a, double[] b, int begin, int end) {
            return products[end] - products[begin] - (a[end] - a[begin]) * (b[end] - b[begin]) / (w[end] - w[begin]);
        }
    }
}
