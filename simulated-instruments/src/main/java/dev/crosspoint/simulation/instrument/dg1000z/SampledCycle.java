package dev.crosspoint.simulation.instrument.dg1000z;

import java.util.function.IntToDoubleFunction;

/** A period given by equidistant points that are joined by straight lines, the last one with the first. */
final class SampledCycle implements Cycle {
    private final int points;
    private final IntToDoubleFunction levels;

    SampledCycle(int points, IntToDoubleFunction levels) {
        this.points = points;
        this.levels = levels;
    }

    @Override
    public int pieces() {
        return points;
    }

    @Override
    public double start(int piece) {
        return (double) piece / points;
    }

    @Override
    public double first(int piece) {
        return levels.applyAsDouble(piece);
    }

    @Override
    public double last(int piece) {
        return levels.applyAsDouble((piece + 1) % points);
    }

    @Override
    public int pieceAt(double phase) {
        return Math.min((int) (phase * points), points - 1);
    }

    /** That of the points alone: exact for a sine. */
    @Override
    public double meanSquare() {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += first(i) * first(i);
        }
        return sum / points;
    }
}
