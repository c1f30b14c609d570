package dev.crosspoint.analysis.ivsweep;

import java.util.List;

/**
 * Consecutive readings of one leg on one side of 0 V; readings at 0 V belong to no branch.
 *
 * @param polarity −1 or 1, the sign of its voltages
 * @param direction whether it leads away from 0 V or back
 * @param points its readings, at least one
 */
record Branch(int polarity, Direction direction, List<Point> points) {

    enum Direction {
        OUTWARD,
        RETURN
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }
}
