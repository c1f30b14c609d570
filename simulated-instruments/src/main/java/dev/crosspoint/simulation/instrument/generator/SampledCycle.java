package dev.crosspoint.simulation.instrument.generator;

import java.util.function.IntToDoubleFunction;

/** A period given by equidistant points that are joined by straight lines, the last one with the first, or each held. */
public final class SampledCycle implements Cycle {
    /** The straight lines between so many points stay within half a step of 14 bits of a sine. */
    private static final int SINE_POINTS = 512;

    /** A sine that begins at zero and rises. */
    public static final Cycle SINE = new SampledCycle(SINE_POINTS, i -> Math.sin(2 * Math.PI * i / SINE_POINTS));

    private final int points;
    private final IntToDoubleFunction levels;
    private final boolean held;

    /** Creates the cycle; {@code levels} gives each point's level, the first being point 0. */
    public SampledCycle(int points, IntToDoubleFunction levels) {
        this(points, levels, false);
    }

    private SampledCycle(int points, IntToDoubleFunction levels, boolean held) {
        this.points = points;
        this.levels = levels;
        this.held = held;
    }

    /** Returns a cycle of which each point's level stays until the next one. */
    public static SampledCycle held(int points, IntToDoubleFunction levels) {
        return new SampledCycle(points, levels, true);
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
        return levels.applyAsDouble(held ? piece : (piece + 1) % points);
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
