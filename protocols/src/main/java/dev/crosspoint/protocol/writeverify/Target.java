package dev.crosspoint.protocol.writeverify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A conductance to be reached.
 *
 * @param level its number in the order in which they are tried, from 1
 * @param conductance the conductance in S
 * @param low lowest conductance that is accepted, in S
 * @param high highest conductance that is accepted, in S
 */
record Target(int level, double conductance, double low, double high) {

    /**
     * Returns evenly spread conductances in S, in ascending order.
     *
     * @throws IllegalArgumentException if they are not given in full or do not ascend
     */
    static List<Double> spread(
            OptionalInt levels, OptionalDouble lowest, OptionalDouble highest, LevelSpacing spacing) {
        if (levels.isEmpty() || lowest.isEmpty() || highest.isEmpty()) {
            throw new IllegalArgumentException("give either targets, or all three of levels, lowest and highest");
        }
        double from = lowest.getAsDouble();
        double to = highest.getAsDouble();
        if (!(to > from)) {
            throw new IllegalArgumentException("highest must be above lowest");
        }
        int steps = levels.getAsInt() - 1;
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> switch (spacing) {
                    case LINEAR -> from + (to - from) * i / steps;
                    case LOGARITHMIC -> from * Math.pow(to / from, (double) i / steps);
                })
                .toList();
    }

    /**
     * Returns the targets, each with what is accepted.
     *
     * @param tolerance accepted distance in parts of the distance to the nearest other target
     * @param relativeTolerance accepted distance in parts of the target
     * @throws IllegalArgumentException unless one of the two is given, or if the first has nothing to go by
     */
    static List<Target> of(List<Double> conductances, OptionalDouble tolerance, OptionalDouble relativeTolerance) {
        if (tolerance.isPresent() == relativeTolerance.isPresent()) {
            throw new IllegalArgumentException("give either tolerance or relative-tolerance, and not both");
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < conductances.size(); i++) {
            double conductance = conductances.get(i);
            double accepted = tolerance.isPresent()
                    ? tolerance.getAsDouble() * distanceToNearest(conductances, i)
                    : relativeTolerance.getAsDouble() * conductance;
            targets.add(new Target(i + 1, conductance, conductance - accepted, conductance + accepted));
        }
        return List.copyOf(targets);
    }

    private static double distanceToNearest(List<Double> conductances, int index) {
        double nearest = IntStream.range(0, conductances.size())
                .filter(i -> i != index)
                .mapToDouble(i -> Math.abs(conductances.get(i) - conductances.get(index)))
                .min()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a single target has no neighbour whose distance tolerance could count in; give relative-tolerance"));
        if (nearest == 0) {
            throw new IllegalArgumentException(
                    "two targets are the same; give relative-tolerance instead of tolerance");
        }
        return nearest;
    }

    boolean accepts(double value) {
        return low <= value && value <= high;
    }
}
