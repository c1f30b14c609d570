package dev.crosspoint.simulation.instrument.sourcemeasure;

import java.util.ArrayDeque;
import java.util.Deque;

/** The stack of a moving filter: the mean of so many values back, of all while there are fewer. */
public final class MovingMean {
    private final Deque<Double> values = new ArrayDeque<>();

    /** Takes a value in and returns the mean of the last {@code count}. */
    public double next(double value, int count) {
        values.add(value);
        while (values.size() > count) {
            values.remove();
        }
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Forgets all values. */
    public void clear() {
        values.clear();
    }
}
