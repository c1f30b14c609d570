package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.RobustLine;
import java.util.ArrayList;
import java.util.List;

/**
 * How a resistance drifts with the logarithm of the cycle number; each block of cycles keeps some, so that the early ones carry their
 * weight however long the run is.
 */
final class Drift {

    /** Cycles kept of a block; with ten blocks a decade, nine decades keep 2 MB. */
    private static final int MOST_OF_A_BLOCK = 512;

    /** Fewer cycles make no line worth an interval. */
    private static final int LEAST_CYCLES = 10;

    /** With more cycles than this share only bounded, the line through the others is not that of the device. */
    private static final double MOST_BOUNDED = 0.05;

    private final String state;
    private final List<EvenlySpread<Point>> blocks = new ArrayList<>();
    private long bounded;
    private long resolved;

    /** A resistance in ohm and its cycle. */
    private record Point(long cycle, double resistance) {}

    /**
     * Starts without cycles.
     *
     * @param state such as {@code hrs}
     */
    Drift(String state) {
        this.state = state;
    }

    /** Adds a read of block {@code block}, from 0: a conductance in S. */
    void add(int block, long cycle, double conductance, Floor floor) {
        while (blocks.size() <= block) {
            blocks.add(new EvenlySpread<>(MOST_OF_A_BLOCK));
        }
        if (floor.resolves(conductance)) {
            resolved++;
            blocks.get(block).offer(new Point(cycle, 1 / conductance));
        } else {
            bounded++;
        }
    }

    /** Returns the slope in decades of resistance per decade of cycles. */
    Finding finding() {
        String name = "drift_" + state;
        String method =
                "slope of log10(R) against log10(cycle), decades per decade, by Huber's robust line; 95 % interval from its"
                        + " asymptotic error, cycles taken as independent";
        List<Point> points =
                blocks.stream().flatMap(block -> block.items().stream()).toList();
        double[] x =
                points.stream().mapToDouble(point -> Math.log10(point.cycle)).toArray();
        double[] y = points.stream()
                .mapToDouble(point -> Math.log10(point.resistance))
                .toArray();
        if (bounded > MOST_BOUNDED * (bounded + resolved)) {
            String reason =
                    "the current was below the noise floor in " + bounded + " of " + (bounded + resolved) + " reads";
            return new Finding.Unresolved(name, "1", resolved, reason, method);
        }
        if (points.size() < LEAST_CYCLES) {
            return new Finding.Unresolved(
                    name, "1", resolved, "a drift needs at least " + LEAST_CYCLES + " resolved reads", method);
        }
        RobustLine line = RobustLine.fit(x, y);
        Interval interval = Interval.ofStandardError(line.slope(), line.slopeError());
        return new Finding.Resolved(name, line.slope(), "1", interval, points.size(), method);
    }
}
