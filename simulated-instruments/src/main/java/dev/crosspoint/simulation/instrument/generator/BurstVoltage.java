package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;

/**
 * Cycles of a waveform, or sweeps, with rest between them; how many there are costs nothing until they are asked for.
 *
 * @param delay rest before the first cycle, in s
 * @param duration of the cycles of one burst, in s; infinity if they never end
 * @param repetition time between two beginnings, in s; infinity for a single burst
 * @param idle voltage of the rest in V
 */
record BurstVoltage(Carrier carrier, double delay, double duration, double repetition, double idle)
        implements SegmentedVoltage {

    @Override
    public Segment at(double time) {
        double burst = Double.isInfinite(repetition) ? 0 : Math.floor(Math.max(0, time - delay) / repetition);
        // The quotient may round to either side of a beginning.
        if (begin(burst + 1) <= time) {
            burst++;
        } else if (burst > 0 && begin(burst) > time) {
            burst--;
        }
        double begin = begin(burst);
        double end = begin + duration;
        if (time < begin) {
            return new Segment(idle, 0, begin);
        } else if (time < end) {
            Segment segment = carrier.at(time, begin);
            return new Segment(segment.level(), segment.slope(), Math.min(segment.end(), end));
        }
        return new Segment(idle, 0, begin(burst + 1));
    }

    private double begin(double burst) {
        return burst == 0 ? delay : delay + burst * repetition;
    }
}
