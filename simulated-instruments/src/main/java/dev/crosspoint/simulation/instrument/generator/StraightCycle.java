package dev.crosspoint.simulation.instrument.generator;

import java.util.ArrayList;
import java.util.List;

/** A period of a few straight pieces: square, ramp and pulse. */
public final class StraightCycle implements Cycle {

    /** Edges are measured from 10 % to 90 %. */
    private static final double MEASURED_PART_OF_EDGE = 0.8;

    private record Piece(double start, double end, double first, double last) {}

    private final List<Piece> pieces;

    private StraightCycle(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** High for a fraction {@code duty} of the period, then low. */
    public static StraightCycle square(double duty) {
        return chain(new double[] {0, duty, duty, 1}, new double[] {1, 1, -1, -1});
    }

    /** Rises for a fraction {@code symmetry} of the period, then falls; begins in the middle of the rise. */
    public static StraightCycle ramp(double symmetry) {
        double half = symmetry / 2;
        return chain(new double[] {0, half, 1 - half, 1}, new double[] {0, 1, -1, 0});
    }

    /**
     * A pulse that begins with its leading edge.
     *
     * @param width from the middle of one edge to the middle of the other
     * @param leading duration of the leading edge from 10 % to 90 %
     * @param trailing duration of the trailing edge from 90 % to 10 %
     */
    public static StraightCycle pulse(double width, double leading, double trailing) {
        double rise = leading / MEASURED_PART_OF_EDGE;
        double fall = trailing / MEASURED_PART_OF_EDGE;
        double end = rise / 2 + width + fall / 2;
        return chain(new double[] {0, rise, end - fall, end, 1}, new double[] {-1, 1, 1, -1, -1});
    }

    /** Joins points by straight lines; two at the same phase make a jump. */
    private static StraightCycle chain(double[] phases, double[] levels) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < phases.length; i++) {
            if (phases[i + 1] > phases[i]) {
                pieces.add(new Piece(phases[i], phases[i + 1], levels[i], levels[i + 1]));
            }
        }
        return new StraightCycle(pieces);
    }

    @Override
    public int pieces() {
        return pieces.size();
    }

    @Override
    public double start(int piece) {
        return pieces.get(piece).start;
    }

    @Override
    public double first(int piece) {
        return pieces.get(piece).first;
    }

    @Override
    public double last(int piece) {
        return pieces.get(piece).last;
    }

    @Override
    public int pieceAt(double phase) {
        int piece = 0;
        while (piece + 1 < pieces.size() && pieces.get(piece + 1).start <= phase) {
            piece++;
        }
        return piece;
    }

    @Override
    public double meanSquare() {
        double sum = 0;
        for (Piece piece : pieces) {
            double squares = piece.first * piece.first + piece.first * piece.last + piece.last * piece.last;
            sum += (piece.end - piece.start) * squares / 3;
        }
        return sum;
    }
}
