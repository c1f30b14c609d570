package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The median current over cycles at every voltage of every leg.
 *
 * @param voltages sourced voltages, V, in the order of the longest trace
 * @param currents medians, A; NaN where no cycle has a measurement
 * @param inCompliance whether more than half of the measurements there were in compliance
 */
record MedianTrace(double[] voltages, double[] currents, boolean[] inCompliance) {

    /** Sourced voltages are the same if they agree to this, V: finer than any source's resolution. */
    private static final double SAME_VOLTAGE = 1e-9;

    private record Step(int leg, long voltage) {
        static Step of(Point point) {
            return new Step(point.leg(), Math.round(point.sourced() / SAME_VOLTAGE));
        }
    }

    static MedianTrace of(List<Trace> traces) {
        List<Point> grid = traces.stream()
                .map(Trace::points)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        Map<Step, List<Point>> measured = new HashMap<>();
        grid.forEach(point -> measured.put(Step.of(point), new ArrayList<>()));
        for (Trace trace : traces) {
            for (Point point : trace.points()) {
                List<Point> same = measured.get(Step.of(point));
                if (same != null && point.isMeasurement()) {
                    same.add(point);
                }
            }
        }
        double[] currents = new double[grid.size()];
        boolean[] inCompliance = new boolean[grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            List<Point> same = measured.get(Step.of(grid.get(i)));
            currents[i] = median(same);
            inCompliance[i] = 2 * same.stream().filter(Point::isInCompliance).count() > same.size();
        }
        return new MedianTrace(grid.stream().mapToDouble(Point::sourced).toArray(), currents, inCompliance);
    }

    private static double median(List<Point> points) {
        double[] currents = points.stream().mapToDouble(Point::current).toArray();
        return currents.length == 0 ? Double.NaN : Sample.of(currents).median();
    }
}
