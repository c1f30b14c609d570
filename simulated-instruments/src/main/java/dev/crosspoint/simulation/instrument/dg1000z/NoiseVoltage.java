package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import java.util.SplittableRandom;

/** Gaussian noise: independent points that are joined by straight lines; the same seed gives the same noise. */
record NoiseVoltage(OutputLevels levels, long seed) implements SegmentedVoltage {
    /** Standard deviation as a fraction of half the amplitude: peaks are three standard deviations, an assumption. */
    static final double DEVIATION = 1.0 / 3;
    /** In s: points at twice the bandwidth of 60 MHz. */
    private static final double INTERVAL = 1 / 120e6;
    /** Keeps the seeds of neighbouring points far apart (a multiplier of Steele & Vigna, arXiv:2001.05304). */
    private static final long SPREAD = 0xd1342543de82ef95L;

    @Override
    public Segment at(double time) {
        long point = (long) Math.floor(time / INTERVAL);
        while ((point + 1) * INTERVAL <= time) {
            point++;
        }
        double begin = point * INTERVAL;
        double end = (point + 1) * INTERVAL;
        double slope = (volts(point + 1) - volts(point)) / (end - begin);
        return new Segment(volts(point) + slope * Math.max(0, time - begin), slope, end);
    }

    private double volts(long point) {
        double level = new SplittableRandom(seed + point * SPREAD).nextGaussian() * DEVIATION;
        return levels.volts(Math.max(-1, Math.min(1, level)));
    }
}
