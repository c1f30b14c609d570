package dev.crosspoint.report.drawing;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Where cells that stand for some values meet: halfway between neighbours. The outermost reach out as far as they reach in.
 *
 * @param middles the values, ascending, each once
 */
record CellEdges(double[] middles) {

    static CellEdges of(double[] values) {
        return new CellEdges(Arrays.stream(values)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray());
    }

    /** Returns the lower edge of a value's cell. */
    double low(double value) {
        int i = Arrays.binarySearch(middles, value);
        return value - halfDistance(i == 0 ? 0 : i - 1);
    }

    /** Returns the upper edge of a value's cell. */
    double high(double value) {
        int i = Arrays.binarySearch(middles, value);
        return value + halfDistance(i == middles.length - 1 ? i - 1 : i);
    }

    /** Returns all edges and middles: what an axis must reach to show the cells. */
    DoubleStream reach() {
        return Arrays.stream(middles).flatMap(value -> DoubleStream.of(low(value), value, high(value)));
    }

    /** Returns half the distance from a value to the next; a cell without neighbours is as wide as its value. */
    private double halfDistance(int i) {
        if (middles.length < 2) {
            return middles[0] == 0 ? 0.5 : Math.abs(middles[0]) / 2;
        }
        return (middles[i + 1] - middles[i]) / 2;
    }
}
