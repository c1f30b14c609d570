package dev.crosspoint.stimulus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a device is read while it is left alone.
 *
 * @param times beginning of each read in s after the end of what was done to the device before, ascending, at least one
 */
public record ReadSchedule(List<Double> times) {

    /** Part of an interval by which the last read may miss the end, for decimal fractions that a double cannot hold. */
    private static final double WHOLE = 1e-6;

    public ReadSchedule {
        times = List.copyOf(times);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("a schedule has at least 1 read");
        }
        double before = 0;
        for (double time : times) {
            if (!(time > before) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("reads come one after the other from above 0 s on, not at " + before
                        + " s and then " + time + " s");
            }
            before = time;
        }
    }

    /** Returns reads every {@code interval} s from {@code from} s to {@code until} s. */
    public static ReadSchedule linear(double from, double until, double interval) {
        if (!(interval > 0)) {
            throw new IllegalArgumentException("reads are more than 0 s apart, not " + interval + " s");
        }
        int steps = Math.toIntExact((long) Math.floor((until - from) / interval + WHOLE));
        return new ReadSchedule(IntStream.rangeClosed(0, steps)
                .mapToObj(i -> from + i * interval)
                .toList());
    }

    /** Returns {@code points} reads from {@code from} s to {@code until} s, each the same factor later than the one before. */
    public static ReadSchedule logarithmic(double from, double until, int points) {
        double last = points - 1;
        return new ReadSchedule(IntStream.range(0, points)
                .mapToObj(i -> i == last ? until : from * Math.pow(until / from, i / last))
                .toList());
    }

    /** Returns the number of reads. */
    public int reads() {
        return times.size();
    }

    /** Returns the beginning of the last read in s. */
    public double last() {
        return times.get(times.size() - 1);
    }

    /** Returns the shortest time in s from one read to the next; infinity for a single one. */
    public double shortestGap() {
        return IntStream.range(1, times.size())
                .mapToDouble(i -> times.get(i) - times.get(i - 1))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns how many reads there are up to the last one that comes less than {@code seconds} s after the one before it. */
    public int readsCloserThan(double seconds) {
        int close = 0;
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) - (i == 0 ? 0 : times.get(i - 1)) < seconds) {
                close = i + 1;
            }
        }
        return close;
    }

    /**
     * Returns the first {@code reads} reads as levels, with 0 V before each and after the last for as long as a read. They begin at
     * the sample interval nearest to their time.
     *
     * @param level voltage of a read in V
     * @param width duration of a read in s, at most half the {@link #shortestGap}
     * @param pulsesBefore how many pulses came before them, by which they are numbered
     * @throws IllegalArgumentException if the width is not a whole number of sample intervals, or one read meets another
     */
    public List<HeldLevel> sampled(int reads, double level, double width, double sampleInterval, int pulsesBefore) {
        int samples = LevelSequence.samplesIn(width, sampleInterval, "a width");
        List<HeldLevel> held = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < reads; i++) {
            int begin = Math.toIntExact(Math.round(times.get(i) / sampleInterval));
            held.add(new HeldLevel(0, begin - at, SwitchingOperation.BASE, pulsesBefore + i));
            held.add(new HeldLevel(level, samples, SwitchingOperation.READ, pulsesBefore + i + 1));
            at = begin + samples;
        }
        held.add(new HeldLevel(0, samples, SwitchingOperation.BASE, pulsesBefore + reads));
        return held;
    }

    /** Returns the worst case of reading at {@code level} V for {@code width} s with the current limited to {@code compliance} A. */
    public WorstCase worstCase(double level, double width, double compliance) {
        double charge = compliance * width;
        return new WorstCase(Math.abs(level), compliance, charge, charge * Math.abs(level)).times(times.size());
    }
}
