package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import java.util.SplittableRandom;

/**
 * Gaussian noise: independent points at twice its bandwidth in Hz that are joined by straight lines; the same seed gives the
 * same noise.
 */
public record NoiseVoltage(OutputLevels levels, double bandwidth, long seed) implements SegmentedVoltage {
    /** Standard deviation as a fraction of half the amplitude: peaks are three standard deviations, an assumption. */
    public static final double DEVIATION = 1.0 / 3;

    /** Keeps the seeds of neighbouring points far apart (a multiplier of Steele & Vigna, arXiv:2001.05304). */
    private static final long SPREAD = 0xd1342543de82ef95L;

    @Override
    public Segment at(double time) {
        double interval = 1 / (2 * bandwidth);
        long point = (long) Math.floor(time / interval);
        while ((point + 1) * interval <= time) {
            point++;
        }
        double begin = point * interval;
        double end = (point + 1) * interval;
        double slope = (volts(point + 1) - volts(point)) / (end - begin);
        return new Segment(volts(point) + slope * Math.max(0, time - begin), slope, end);
    }

    private double volts(long point) {
        double level = new SplittableRandom(seed + point * SPREAD).nextGaussian() * DEVIATION;
        return levels.volts(Math.max(-1, Math.min(1, level)));
    }
}
