package dev.crosspoint.simulation.circuit;

/**
 * Rectangular pulses with straight edges, from 0 V and back.
 *
 * @param amplitude in V
 * @param width in s from the middle of one edge to that of the other
 * @param period in s
 * @param edge duration of an edge in s
 * @param count how many
 */
record RectangularPulses(double amplitude, double width, double period, double edge, int count)
        implements SegmentedVoltage {

    @Override
    public Segment at(double time) {
        for (int pulse = (int) Math.max(0, time / period - 1); pulse < count; pulse++) {
            double start = pulse * period;
            double[] ends = {start, start + edge, start + width, start + width + edge};
            double[] levels = {0, 0, amplitude, amplitude, 0};
            for (int piece = 0; piece < ends.length; piece++) {
                if (time < ends[piece]) {
                    boolean sloped = piece % 2 == 1;
                    double begin = piece == 0 ? time : ends[piece - 1];
                    double slope = sloped ? (levels[piece + 1] - levels[piece]) / (ends[piece] - begin) : 0;
                    return new Segment(levels[piece] + slope * (time - begin), slope, ends[piece]);
                }
            }
        }
        return new Segment(0, 0, Double.POSITIVE_INFINITY);
    }

    /** Returns for how long a pulse and the pause after it last in s, for all pulses. */
    double duration() {
        return count * period;
    }
}
