package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.statistics.PiecewiseLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Slopes of log10|I| over log10|V|, which tell how a state conducts. */
final class ConductionSlopes {

    /** Three conduction regions and a transition are the most that are named. */
    private static final int MAX_SEGMENTS = 4;

    private static final int MIN_POINTS = 5;

    /** More readings add nothing to a slope but cost their square in time. */
    private static final int MAX_POINTS = 200;

    /** No reading counts as better than 1 %: what neighbouring current ranges of an instrument may differ by. */
    private static final double RELATIVE_ERROR = 0.01;

    private ConductionSlopes() {}

    /** Returns the lines through the branch up to {@code limit}, V, as a magnitude: the high-resistance state. */
    static Optional<PiecewiseLine> upTo(double limit, Branch branch, NoiseFloor floor) {
        return fit(
                branch.points().stream()
                        .filter(point -> point.magnitude() <= limit)
                        .toList(),
                floor);
    }

    /** Returns the lines through the branch from {@code limit}, V, as a magnitude: the low-resistance state. */
    static Optional<PiecewiseLine> from(double limit, Branch branch, NoiseFloor floor) {
        return fit(
                branch.points().stream()
                        .filter(point -> point.magnitude() >= limit)
                        .toList(),
                floor);
    }

    private static Optional<PiecewiseLine> fit(List<Point> inState, NoiseFloor floor) {
        List<Point> resolved = inState.stream()
                .filter(point -> point.isOk() && point.current() != 0 && floor.resolves(point.current()))
                .sorted(Comparator.comparingDouble(Point::magnitude))
                .toList();
        int stride = Math.max(1, (resolved.size() + MAX_POINTS - 1) / MAX_POINTS);
        int n = (resolved.size() + stride - 1) / stride;
        if (n < MIN_POINTS) {
            return Optional.empty();
        }
        double[] x = new double[n];
        double[] y = new double[n];
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            Point point = resolved.get(i * stride);
            x[i] = Math.log10(point.magnitude());
            y[i] = Math.log10(Math.abs(point.current()));
            double noise = floor.noise().orElse(0) / Math.abs(point.current());
            errors[i] = Math.hypot(noise, RELATIVE_ERROR) / Math.log(10);
        }
        return Optional.of(PiecewiseLine.fit(x, y, errors, MAX_SEGMENTS, MIN_POINTS));
    }

    /** Returns what a slope stands for: ohmic about 1, Child's law of space-charge-limited current about 2. */
    static String conduction(double slope) {
        if (slope >= 0.8 && slope <= 1.2) {
            return "ohmic";
        }
        if (slope >= 1.7 && slope <= 2.3) {
            return "space-charge limited (Child)";
        }
        return slope > 3 ? "trap filling" : "between the named conduction laws";
    }
}
