package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;

/** A waveform that goes on for ever: its cycle, how it goes through it, and the volts of its levels. */
public record Carrier(Cycle cycle, PhaseLaw law, OutputLevels levels) implements SegmentedVoltage {

    @Override
    public Segment at(double time) {
        return at(time, 0);
    }

    /** Returns the segment at {@code time} where the waveform begins at {@code origin}. */
    Segment at(double time, double origin) {
        double turns = law.turns(time - origin);
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
        // Far from the beginning, pieces may be shorter than what times can tell apart.
        double slope = end > begin ? (levels.volts(cycle.last(piece)) - first) / (end - begin) : 0;
        return new Segment(first + slope * Math.max(0, time - begin), slope, end);
    }

    private double boundary(double origin, double whole, int piece) {
        double phase = piece == cycle.pieces() ? 1 : cycle.start(piece);
        return origin + law.time(whole + phase);
    }
}
