package dev.crosspoint.analysis.potentiation;

/** The line of conductances over the shape of an update curve: for a given curvature the rest of the fit is linear. */
final class LineOverShape {
    private final double[] conductance;
    private final double curvature;
    private final double[] shape;
    private final double start;
    private final double change;
    private final double residual;

    /** Fits the line to the conductances before the first and after each pulse, in S. */
    LineOverShape(double[] conductance, double curvature) {
        this.conductance = conductance;
        this.curvature = curvature;
        this.shape = new double[conductance.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = UpdateCurve.shape(i / (shape.length - 1.0), curvature);
        }
        double variance = covariance(shape, shape);
        double together = covariance(shape, conductance);
        change = together / variance;
        start = mean(conductance) - change * mean(shape);
        double squares = 0;
        for (int i = 0; i < shape.length; i++) {
            squares += residual(i) * residual(i);
        }
        residual = squares;
    }

    private double residual(int i) {
        return conductance[i] - start - change * shape[i];
    }

    /** Returns the conductance before the first pulse on the line, in S. */
    double start() {
        return start;
    }

    /** Returns the conductance after the last pulse on the line, in S. */
    double end() {
        return start + change;
    }

    /** Returns the sum of squares about the line, in S². */
    double residual() {
        return residual;
    }

    /** Returns the sum of squares about the mean, in S². */
    double total() {
        return covariance(conductance, conductance);
    }

    /**
     * Returns what a change of the curvature does to the conductances that start and change cannot make up for, as the root of
     * the sum of squares, in S.
     */
    double sensitivity() {
        double[] slope = new double[shape.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = UpdateCurve.shapeSlope(i / (slope.length - 1.0), curvature);
        }
        double together = covariance(slope, shape);
        double orthogonal = covariance(slope, slope) - together * together / covariance(shape, shape);
        return Math.abs(change) * Math.sqrt(Math.max(0, orthogonal));
    }

    /**
     * Returns by how much the correlation of neighbours about the line makes a variance larger, at least 1: (1 + r)/(1 − r) for a
     * first-order autoregression of correlation r.
     */
    double correlationFactor() {
        double neighbours = 0;
        for (int i = 1; i < shape.length; i++) {
            neighbours += residual(i) * residual(i - 1);
        }
        double correlation = residual == 0 ? 0 : neighbours / residual;
        return correlation > 0 ? (1 + correlation) / (1 - correlation) : 1;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Returns the sum of the products of deviations from the means. */
    private static double covariance(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum;
    }
}
