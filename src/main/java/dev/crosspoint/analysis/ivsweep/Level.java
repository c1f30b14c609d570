package dev.crosspoint.analysis.ivsweep;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one reading tells of a decimal logarithm: a lower and an upper bound, equal for a plain reading. A reading within
 * the noise bounds it from above only, one in compliance from below only.
 *
 * @param point the reading
 * @param low lower bound, −∞ if none
 * @param high upper bound, +∞ if none
 */
record Level(Point point, double low, double high) {

    /** Returns bounds of log10 of the conductance |I/V| in S. */
    static List<Level> ofConductance(List<Point> points, NoiseFloor floor) {
        return of(points, floor, Point::magnitude);
    }

    /** Returns bounds of log10 of the current |I| in A. */
    static List<Level> ofCurrent(List<Point> points, NoiseFloor floor) {
        return of(points, floor, point -> 1);
    }

    /** Returns the levels of −log10, so that a drop can be looked for as a rise. */
    static List<Level> negated(List<Level> levels) {
        return levels.stream()
                .map(level -> new Level(level.point, -level.high, -level.low))
                .toList();
    }

    private static List<Level> of(List<Point> points, NoiseFloor floor, ToDoubleFunction<Point> divisor) {
        return points.stream()
                .filter(Point::isMeasurement)
                .filter(point -> point.current() != 0 || floor.floor() > 0)
                .map(point -> of(point, floor, divisor.applyAsDouble(point)))
                .toList();
    }

    private static Level of(Point point, NoiseFloor floor, double divisor) {
        if (!floor.resolves(point.current())) {
            return new Level(point, Double.NEGATIVE_INFINITY, Math.log10(floor.floor() / divisor));
        }
        double value = Math.log10(Math.abs(point.current()) / divisor);
        return new Level(point, value, point.isInCompliance() ? Double.POSITIVE_INFINITY : value);
    }
}
