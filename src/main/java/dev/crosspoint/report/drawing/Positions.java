package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure.Series;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the points of a series lie on both axes.
 *
 * @param x horizontal positions
 * @param y vertical positions, as many; NaN where either axis cannot show the point
 */
record Positions(double[] x, double[] y) {

    static Positions of(Series series, AxisScale horizontal, AxisScale vertical) {
        double[] x = Arrays.stream(series.x()).map(horizontal::position).toArray();
        double[] y = Arrays.stream(series.y()).map(vertical::position).toArray();
        for (int i = 0; i < y.length; i++) {
            y[i] = Double.isNaN(x[i]) ? Double.NaN : y[i];
        }
        return new Positions(x, y);
    }

    /** Tells whether there is nothing to draw. */
    boolean isEmpty() {
        return Arrays.stream(y).allMatch(Double::isNaN);
    }

    /** Returns about {@code most} of the points, in their order, extremes kept. */
    Positions thinned(int most) {
        return y.length <= most ? this : at(Arrays.stream(Decimation.indices(y, most)));
    }

    /** Returns the points with each one that has no neighbour twice: a line drawn from a point to itself is a dot. */
    Positions withLonePointsDoubled() {
        return at(IntStream.range(0, y.length).flatMap(i -> isLone(i) ? IntStream.of(i, i) : IntStream.of(i)));
    }

    private boolean isLone(int i) {
        return !isGap(i) && isGap(i - 1) && isGap(i + 1);
    }

    private boolean isGap(int i) {
        return i < 0 || i >= y.length || Double.isNaN(y[i]);
    }

    private Positions at(IntStream indices) {
        int[] kept = indices.toArray();
        return new Positions(
                Arrays.stream(kept).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> y[i]).toArray());
    }

    double[][] toArray() {
        return new double[][] {x, y};
    }
}
