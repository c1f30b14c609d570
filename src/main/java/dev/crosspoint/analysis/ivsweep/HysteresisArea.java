package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Branch.Direction;
import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The area |∮ I dV| between the ways out and back, V·A, summed over the polarities. A jump ΔI may lie anywhere between two
 * readings ΔV apart, so the area is known within the root of the sum of the squares of ΔI ΔV, as far as this product
 * stands out from that of the neighbouring steps.
 */
final class HysteresisArea {

    private HysteresisArea() {}

    static Outcome of(Cycle cycle) {
        double area = 0;
        double squares = 0;
        int lobes = 0;
        for (int polarity : new int[] {1, -1}) {
            Optional<Branch> outward = cycle.branch(polarity, Direction.OUTWARD);
            if (outward.isEmpty()) {
                continue;
            }
            Optional<Branch> back = cycle.branch(polarity, Direction.RETURN);
            if (back.isEmpty() || !isClosed(outward.get(), back.get())) {
                return new Missing(Why.NOT_CLOSED);
            }
            List<Point> loop = loop(outward.get(), back.get());
            area += Math.abs(integral(loop));
            squares += jumps(loop);
            lobes++;
        }
        return lobes == 0 ? new Missing(Why.NOT_CLOSED) : new Measured(area, Math.sqrt(squares), 0);
    }

    private static boolean isClosed(Branch outward, Branch back) {
        boolean complete = outward.points().stream().allMatch(Point::isMeasurement)
                && back.points().stream().allMatch(Point::isMeasurement);
        // The two ends may differ by the point at 0 V and the rounding of the sourced voltage.
        double tolerance = 1.01 * outward.first().magnitude() + 1e-9;
        return complete && Math.abs(back.last().magnitude() - outward.first().magnitude()) <= tolerance;
    }

    /** Returns the readings of both branches and, once more, the first. */
    private static List<Point> loop(Branch outward, Branch back) {
        List<Point> loop = new ArrayList<>(outward.points());
        loop.addAll(back.points());
        loop.add(outward.first());
        return loop;
    }

    /** Returns the integral of I dV by trapezia. */
    private static double integral(List<Point> loop) {
        double sum = 0;
        for (int i = 0; i + 1 < loop.size(); i++) {
            Point a = loop.get(i);
            Point b = loop.get(i + 1);
            sum += (a.current() + b.current()) / 2 * (b.voltage() - a.voltage());
        }
        return sum;
    }

    private static double jumps(List<Point> loop) {
        double sum = 0;
        for (int i = 1; i + 2 < loop.size(); i++) {
            double excess = step(loop, i) - (step(loop, i - 1) + step(loop, i + 1)) / 2;
            sum += excess * excess;
        }
        return sum;
    }

    /** Returns ΔI ΔV from reading {@code i} to the next. */
    private static double step(List<Point> loop, int i) {
        Point a = loop.get(i);
        Point b = loop.get(i + 1);
        return (b.current() - a.current()) * (b.voltage() - a.voltage());
    }
}
