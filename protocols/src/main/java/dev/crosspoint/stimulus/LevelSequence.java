package dev.crosspoint.stimulus;

import java.util.ArrayList;
import java.util.List;

/**
 * Voltages held one after the other, each for a whole number of sample intervals.
 *
 * @param sampleInterval time in s from one sample to the next, the same throughout
 * @param held the levels in order, at least one
 */
public record LevelSequence(double sampleInterval, List<HeldLevel> held) {

    /** Part of a sample interval by which a duration may miss a whole number of them, for fractions that a double cannot hold. */
    private static final double WHOLE = 1e-6;

    public LevelSequence {
        held = List.copyOf(held);
        if (held.isEmpty() || !(sampleInterval > 0 && sampleInterval < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a sequence has at least one level and a sample interval above 0 s");
        }
    }

    /**
     * Returns how many sample intervals make {@code seconds} s.
     *
     * @throws IllegalArgumentException if that is not a whole number of at least 1, naming {@code what} it is the duration of
     */
    public static int samplesIn(double seconds, double sampleInterval, String what) {
        double samples = seconds / sampleInterval;
        if (Math.abs(samples - Math.rint(samples)) > WHOLE * samples || Math.rint(samples) < 1) {
            throw new IllegalArgumentException(what + " of " + seconds
                    + " s is not a whole number of sample intervals of " + sampleInterval + " s");
        }
        return Math.toIntExact((long) Math.rint(samples));
    }

    /** Returns the number of samples. */
    public int samples() {
        return held.stream().mapToInt(HeldLevel::samples).sum();
    }

    /** Returns whether it is one level and another one after it, which takes no list of a level for each sample. */
    public boolean isStep() {
        return held.size() == 2;
    }

    /** Returns the level at each sample in V. */
    public double[] levels() {
        double[] levels = new double[samples()];
        int next = 0;
        for (HeldLevel level : held) {
            for (int i = 0; i < level.samples(); i++) {
                levels[next++] = level.level();
            }
        }
        return levels;
    }

    /** Returns how long it takes in s. */
    public double duration() {
        return samples() * sampleInterval;
    }

    /** Returns this sequence and then another of the same sample interval. */
    public LevelSequence then(LevelSequence next) {
        if (next.sampleInterval != sampleInterval) {
            throw new IllegalArgumentException(
                    "sequences of " + sampleInterval + " s and " + next.sampleInterval + " s a sample do not join");
        }
        List<HeldLevel> all = new ArrayList<>(held);
        all.addAll(next.held);
        return new LevelSequence(sampleInterval, all);
    }

    /** Returns the worst case in which the current is limited to {@code compliance} A; none flows at 0 V. */
    public WorstCase worstCase(double compliance) {
        double largest = 0;
        double charge = 0;
        double energy = 0;
        for (HeldLevel level : held) {
            double magnitude = Math.abs(level.level());
            double seconds = level.samples() * sampleInterval;
            largest = Math.max(largest, magnitude);
            charge += magnitude == 0 ? 0 : compliance * seconds;
            energy += magnitude * compliance * seconds;
        }
        return new WorstCase(largest, compliance, charge, energy);
    }

    /**
     * Returns the sequence in parts of at most {@code most} samples, cut before a pulse so that none is held longer than the others
     * while the next part is prepared. Levels of one number, such as a pulse and the read after it, stay together.
     *
     * @throws IllegalArgumentException if a pulse with the base level after it has more samples than that
     */
    public List<LevelSequence> parts(int most) {
        List<LevelSequence> parts = new ArrayList<>();
        List<HeldLevel> part = new ArrayList<>();
        int inPart = 0;
        for (int from = 0; from < held.size(); ) {
            int to = endOfPulse(from);
            int samples =
                    held.subList(from, to).stream().mapToInt(HeldLevel::samples).sum();
            if (samples > most) {
                throw new IllegalArgumentException("a pulse of " + samples
                        + " samples, with the time after it, is more than the " + most
                        + " levels that the instrument can hold; make the sample interval longer");
            }
            if (inPart + samples > most) {
                parts.add(new LevelSequence(sampleInterval, part));
                part = new ArrayList<>();
                inPart = 0;
            }
            part.addAll(held.subList(from, to));
            inPart += samples;
            from = to;
        }
        parts.add(new LevelSequence(sampleInterval, part));
        return parts;
    }

    /** Returns the index after the last level of the pulse at {@code from}: what has its number, and the base level after that. */
    private int endOfPulse(int from) {
        int to = from;
        while (to < held.size()
                && (held.get(to).pulse() == held.get(from).pulse()
                        || held.get(to).operation() == SwitchingOperation.BASE)) {
            to++;
        }
        return to;
    }
}
