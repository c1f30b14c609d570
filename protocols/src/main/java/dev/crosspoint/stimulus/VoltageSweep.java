package dev.crosspoint.stimulus;

import java.util.ArrayList;
import java.util.List;

/**
 * A staircase of voltages: a first level, then legs that each begin where the one before ended.
 *
 * @param first first level in V
 * @param legs the legs in order, at least one
 * @param dwell time at each level in s
 */
public record VoltageSweep(double first, List<SweepLeg> legs, double dwell) {

    public VoltageSweep {
        legs = List.copyOf(legs);
        if (legs.isEmpty() || !(dwell > 0)) {
            throw new IllegalArgumentException("a sweep has at least one leg and a dwell time above 0 s");
        }
        double at = first;
        for (SweepLeg leg : legs) {
            if (leg.from() != at) {
                throw new IllegalArgumentException(
                        "a leg begins at " + leg.from() + " V, but the one before ended at " + at + " V");
            }
            at = leg.to();
        }
    }

    /** Returns the sweep through turning points in V, in steps of {@code step} V. */
    public static VoltageSweep through(double step, double dwell, double first, double... turningPoints) {
        List<SweepLeg> legs = new ArrayList<>();
        double at = first;
        for (double next : turningPoints) {
            legs.add(SweepLeg.inSteps(at, next, step));
            at = next;
        }
        return new VoltageSweep(first, legs, dwell);
    }

    /** Returns every level in order in V: the first level, then those of the legs. */
    public double[] levels() {
        double[] levels = new double[points()];
        levels[0] = first;
        int next = 1;
        for (SweepLeg leg : legs) {
            double[] part = leg.levels();
            System.arraycopy(part, 0, levels, next, part.length);
            next += part.length;
        }
        return levels;
    }

    /** Returns the number (1, 2, …) of the leg that each level belongs to; the first level belongs to leg 1. */
    public int[] legNumbers() {
        int[] numbers = new int[points()];
        numbers[0] = 1;
        int next = 1;
        for (int leg = 0; leg < legs.size(); leg++) {
            for (int i = 0; i < legs.get(leg).steps(); i++) {
                numbers[next++] = leg + 1;
            }
        }
        return numbers;
    }

    /** Returns the number of levels. */
    public int points() {
        return 1 + legs.stream().mapToInt(SweepLeg::steps).sum();
    }

    /** Returns how long one pass takes in s. */
    public double duration() {
        return points() * dwell;
    }

    /** Returns the worst case of one pass in which the current is limited to {@code compliance} A. */
    public WorstCase worstCase(double compliance) {
        double largest = 0;
        double energy = 0;
        for (double level : levels()) {
            largest = Math.max(largest, Math.abs(level));
            energy += Math.abs(level) * compliance * dwell;
        }
        return new WorstCase(largest, compliance, compliance * duration(), energy);
    }
}
