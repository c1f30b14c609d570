package dev.crosspoint.analysis.potentiation;

import java.util.Arrays;

/** Mean and variance of curves, point by point, at constant memory. */
final class CurveMoments {
    private final double[] mean;
    private final double[] squares;
    private long count;

    /** Takes curves of {@code points} points. */
    CurveMoments(int points) {
        this.mean = new double[points];
        this.squares = new double[points];
    }

    void add(double[] curve) {
        count++;
        for (int i = 0; i < mean.length; i++) {
            double deviation = curve[i] - mean[i];
            mean[i] += deviation / count;
            squares[i] += deviation * (curve[i] - mean[i]);
        }
    }

    long count() {
        return count;
    }

    /** Returns the mean at each point, in the unit of the curves. */
    double[] mean() {
        return mean.clone();
    }

    /** Returns the root mean square of the points' standard deviations, in the unit of the curves; NaN for a single curve. */
    double spread() {
        return Math.sqrt(Arrays.stream(squares).sum() / mean.length / (count - 1));
    }

    /**
     * Returns the standard deviation at each point, in the unit of the curves, its variance averaged with those of up to
     * {@code reach} neighbours on either side; NaN for a single curve.
     */
    double[] smoothedDeviations(int reach) {
        double[] deviations = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(mean.length, i + reach + 1);
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += squares[j];
            }
            deviations[i] = Math.sqrt(sum / (to - from) / (count - 1));
        }
        return deviations;
    }
}
