package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Bounded;
import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import dev.crosspoint.statistics.RobustLine;
import java.util.List;
import java.util.stream.Stream;

/** The conductance of a volatile device's states, S, from the slope of a robust straight line through I(V). */
final class StateResistance {

    /** Largest |V| of the fits, V, where enough readings lie below it: both states conduct linearly there. */
    static final double MAX_VOLTAGE = 0.2;

    /** The high-resistance fit stays below this share of the threshold, clear of incipient switching. */
    static final double MAX_SHARE_OF_THRESHOLD = 0.8;

    /** With fewer readings within {@link #MAX_VOLTAGE} the fit uses the whole stretch in the state. */
    static final int ENOUGH_READINGS = 6;

    private static final int MIN_READINGS = 4;

    private StateResistance() {}

    /** A branch and the voltage up to which, in magnitude, the device was in its high-resistance state. */
    record Stretch(Branch branch, double limit) {

        static Stretch below(Branch outward, SwitchingStep step) {
            return new Stretch(outward, MAX_SHARE_OF_THRESHOLD * Math.abs(step.voltage()));
        }

        private Stream<Point> points() {
            return branch.points().stream().filter(point -> point.isOk() && point.magnitude() <= limit);
        }
    }

    /** Returns the conductance before switching, fitted over all stretches, of either polarity, together. */
    static Outcome highResistance(List<Stretch> stretches) {
        return fit(stretches.stream().flatMap(Stretch::points).toList());
    }

    /** Returns the conductance on the way back, down to {@code lastOn}, the last voltage at which the device was on, V. */
    static Outcome lowResistance(Branch back, double lastOn) {
        return fit(back.points().stream()
                .filter(point -> point.isOk() && point.magnitude() >= lastOn)
                .toList());
    }

    private static Outcome fit(List<Point> inState) {
        List<Point> low = inState.stream()
                .filter(point -> point.magnitude() <= MAX_VOLTAGE)
                .toList();
        List<Point> points = low.size() >= ENOUGH_READINGS ? low : inState;
        if (points.size() < MIN_READINGS) {
            return new Missing(Why.TOO_FEW_READINGS);
        }
        RobustLine line = RobustLine.fit(
                points.stream().mapToDouble(Point::voltage).toArray(),
                points.stream().mapToDouble(Point::current).toArray());
        if (line.slope() <= 0 && line.slopeError() == 0) {
            return new Missing(Why.ZERO_CURRENT);
        }
        if (line.slope() <= NoiseFloor.FACTOR * line.slopeError()) {
            double limit = NoiseFloor.FACTOR * line.slopeError();
            return new Bounded(Math.max(0, line.slope()) + limit, limit);
        }
        return new Measured(line.slope(), 0, line.slopeError());
    }
}
