package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Bounded;
import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.List;
import java.util.OptionalDouble;

/** The conductance I/V at the read voltage, in S. */
final class ReadConductance {

    /** A sourced voltage this near to the read voltage, relatively, is the read voltage. */
    private static final double SAME_VOLTAGE = 1e-6;

    private ReadConductance() {}

    /** Returns the conductance on the way out, whatever the state. */
    static Outcome outward(Cycle cycle, OptionalDouble readVoltage, NoiseFloor floor) {
        if (readVoltage.isEmpty() || readVoltage.getAsDouble() == 0) {
            return new Missing(Why.NO_READ_VOLTAGE);
        }
        double voltage = readVoltage.getAsDouble();
        return cycle.branch((int) Math.signum(voltage), Branch.Direction.OUTWARD)
                .map(branch -> in(branch, voltage, floor))
                .orElse(new Missing(Why.OUTSIDE_SWEEP));
    }

    /**
     * Returns the conductance in a branch; where no reading was made at the read voltage itself, the current is
     * interpolated linearly between its two neighbours.
     *
     * @param readVoltage V, of the branch's polarity
     */
    static Outcome in(Branch branch, double readVoltage, NoiseFloor floor) {
        List<Point> points = branch.points();
        for (Point point : points) {
            if (isAt(point, readVoltage)) {
                return point.isOk()
                        ? conductance(point.current(), point.voltage(), floor)
                        : new Missing(Why.NOT_MEASURED);
            }
        }
        for (int i = 0; i + 1 < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get(i + 1);
            if ((a.sourced() - readVoltage) * (b.sourced() - readVoltage) < 0) {
                return a.isOk() && b.isOk()
                        ? conductance(interpolate(a, b, readVoltage), readVoltage, floor)
                        : new Missing(Why.NOT_MEASURED);
            }
        }
        return new Missing(Why.OUTSIDE_SWEEP);
    }

    private static boolean isAt(Point point, double readVoltage) {
        return Math.abs(point.sourced() - readVoltage) <= SAME_VOLTAGE * Math.abs(readVoltage);
    }

    private static double interpolate(Point a, Point b, double voltage) {
        double share = (voltage - a.sourced()) / (b.sourced() - a.sourced());
        return a.current() + share * (b.current() - a.current());
    }

    private static Outcome conductance(double current, double voltage, NoiseFloor floor) {
        double magnitude = Math.abs(voltage);
        if (current == 0 && floor.floor() == 0) {
            return new Missing(Why.ZERO_CURRENT);
        }
        if (!floor.resolves(current)) {
            return new Bounded(floor.floor() / magnitude);
        }
        return new Measured(Math.abs(current) / magnitude, 0, floor.noise().orElse(0) / magnitude);
    }
}
