package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;

/**
 * A waveform that repeats for ever.
 *
 * @param cycle what it repeats
 * @param period how often, in s
 * @param startPhase the phase with which it begins, as a fraction of the period
 */
record Carrier(Cycle cycle, double period, double startPhase, OutputLevels levels) implements SegmentedVoltage {

    @Override
    public Segment at(double time) {
        return at(time, 0);
    }

    /** Returns the segment at {@code time} where the waveform begins at {@code origin}. */
    Segment at(double time, double origin) {
        double turns = (time - origin) / period + startPhase;
        double whole = Math.floor(turns);
        int piece = cycle.pieceAt(turns - whole);
        // What rounds to the end of a piece belongs to the next one: a segment has to lead on.
        while (boundary(origin, whole, piece + 1) <= time) {
            piece++;
            if (piece == cycle.pieces()) {
                piece = 0;
                whole++;
            }
        }
        double begin = boundary(origin, whole, piece);
        double end = boundary(origin, whole, piece + 1);
        double first = levels.volts(cycle.first(piece));
        double slope = (levels.volts(cycle.last(piece)) - first) / (end - begin);
        return new Segment(first + slope * Math.max(0, time - begin), slope, end);
    }

    private double boundary(double origin, double whole, int piece) {
        double phase = piece == cycle.pieces() ? 1 : cycle.start(piece);
        return origin + (whole + phase - startPhase) * period;
    }
}
