package dev.crosspoint.analysis.ivsweep;

import java.util.ArrayList;
import java.util.List;

/**
 * One cycle thinned for drawing.
 *
 * @param points its readings, at most {@link #MAX_POINTS}, evenly spread
 * @param stride distance between them in the cycle; 1 if all are kept
 */
record Trace(List<Point> points, int stride) {

    static final int MAX_POINTS = 400;

    static Trace of(Cycle cycle) {
        List<Point> all = cycle.points();
        int stride = Math.max(1, (all.size() + MAX_POINTS - 1) / MAX_POINTS);
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i += stride) {
            kept.add(all.get(i));
        }
        return new Trace(List.copyOf(kept), stride);
    }

    /** Returns the sourced voltages, V. */
    double[] voltages() {
        return points.stream().mapToDouble(Point::sourced).toArray();
    }

    /** Returns the currents, A; NaN where there is no measurement. */
    double[] currents() {
        return points.stream()
                .mapToDouble(point -> point.isMeasurement() ? point.current() : Double.NaN)
                .toArray();
    }
}
