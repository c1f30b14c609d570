package dev.crosspoint.simulation.instrument.generator;

/** One period of a waveform as a chain of straight pieces; levels lie between -1 and 1, phases between 0 and 1. */
public interface Cycle {

    int pieces();

    /** Returns the phase at which a piece begins. */
    double start(int piece);

    /** Returns the level with which a piece begins. */
    double first(int piece);

    /** Returns the level with which a piece ends. */
    double last(int piece);

    /** Returns the piece that {@code phase} lies in. */
    int pieceAt(double phase);

    /** Returns the mean square of the level. */
    double meanSquare();

    /** Returns the level at {@code phase}. */
    default double level(double phase) {
        int piece = pieceAt(phase);
        double end = piece + 1 == pieces() ? 1 : start(piece + 1);
        return first(piece) + (last(piece) - first(piece)) * (phase - start(piece)) / (end - start(piece));
    }
}
