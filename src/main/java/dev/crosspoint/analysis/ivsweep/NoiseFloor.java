package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The scatter of small currents, and the floor below which a single current reading tells nothing.
 *
 * @param noise standard deviation of a reading, A; empty if the cycle cannot tell
 * @param differences number of differences it rests on
 */
record NoiseFloor(OptionalDouble noise, int differences) {

    /** A reading counts from this many standard deviations on. */
    static final double FACTOR = 3;

    /** The share of a cycle's neighbouring readings, smallest currents first, that shows the noise. */
    private static final double QUIET_SHARE = 1.0 / 3;

    /** With fewer differences the estimate would be off by more than about half. */
    private static final int MIN_DIFFERENCES = 6;

    /** The standard deviation of a normal population over its median absolute deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;

    /** Standard error of the estimate times √differences, relative; by simulation, differences overlap. */
    private static final double RELATIVE_ERROR = 1.9;

    /** The standard deviation of I₀ − 3I₁ + 3I₂ − I₃ for independent readings, √(1 + 9 + 9 + 1). */
    private static final double THIRD_DIFFERENCE_GAIN = Math.sqrt(20);

    /** Four neighbouring readings: the magnitude of their mean and of their third difference, A. */
    private record Window(double level, double difference) {

        static Window of(Point a, Point b, Point c, Point d) {
            double mean = (a.current() + b.current() + c.current() + d.current()) / 4;
            double difference = a.current() - 3 * b.current() + 3 * c.current() - d.current();
            return new Window(Math.abs(mean), Math.abs(difference));
        }
    }

    /**
     * Estimates the noise of a cycle from third differences of neighbouring readings where the current is small: they
     * remove an offset, a slope and a curvature of the device's own I–V curve, and their median forgets steps. The mean by
     * which small currents are told is independent of the difference, so that choosing them does not choose little noise.
     */
    static NoiseFloor of(Cycle cycle) {
        List<Window> windows = new ArrayList<>();
        for (Branch branch : cycle.branches()) {
            addWindows(windows, branch.points());
        }
        windows.sort(Comparator.comparingDouble(Window::level));
        double[] differences = windows.stream()
                .limit(Math.round(QUIET_SHARE * windows.size()))
                .mapToDouble(Window::difference)
                .sorted()
                .toArray();
        if (differences.length < MIN_DIFFERENCES) {
            return new NoiseFloor(OptionalDouble.empty(), 0);
        }
        double median = differences[differences.length / 2];
        return new NoiseFloor(OptionalDouble.of(MAD_TO_SIGMA * median / THIRD_DIFFERENCE_GAIN), differences.length);
    }

    private static void addWindows(List<Window> windows, List<Point> points) {
        int inRow = 0;
        for (int i = 0; i < points.size(); i++) {
            inRow = points.get(i).isOk() ? inRow + 1 : 0;
            if (inRow >= 4) {
                windows.add(Window.of(points.get(i - 3), points.get(i - 2), points.get(i - 1), points.get(i)));
            }
        }
    }

    /** Returns the smallest current that counts, A: three standard deviations of a reading, 0 if the noise is unknown. */
    double floor() {
        return FACTOR * noise.orElse(0);
    }

    /** Returns the noise as a quantity of the cycle, A. */
    Outcome outcome() {
        if (floor() == 0) {
            return new Missing(Why.NO_SCATTER);
        }
        double value = noise.orElseThrow();
        return new Measured(value, 0, value * RELATIVE_ERROR / Math.sqrt(differences));
    }

    /** Returns whether a current, A, stands out of the noise. */
    boolean resolves(double current) {
        return Math.abs(current) > floor();
    }
}
