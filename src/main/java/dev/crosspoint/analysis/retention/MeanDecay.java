package dev.crosspoint.analysis.retention;

import java.util.Arrays;

/**
 * The mean over the repeats of G/G0, probe by probe. A repeat that ended because its state was lost counts further on with the
 * mean of its last probes, for leaving it out would leave those that last longer.
 */
final class MeanDecay {

    /** More probes of a repeat are not averaged: at 40 bytes each, these take 40 MB. */
    private static final int MOST_PROBES = 1_000_000;

    private double[] times = new double[0];
    private double[] sums = new double[0];
    private long[] counts = new long[0];
    private double[] lostSums = new double[1];
    private long[] lostCounts = new long[1];
    private long repeats;

    /** Adds a repeat, whose state was lost at its end or not. */
    void add(Trace trace, boolean lost, int lostProbes) {
        int probes = Math.min(MOST_PROBES, trace.probes());
        if (probes > times.length) {
            times = Arrays.copyOf(times, probes);
            sums = Arrays.copyOf(sums, probes);
            counts = Arrays.copyOf(counts, probes);
            lostSums = Arrays.copyOf(lostSums, probes + 1);
            lostCounts = Arrays.copyOf(lostCounts, probes + 1);
        }
        for (int i = 0; i < probes; i++) {
            times[i] += trace.time()[i];
            sums[i] += trace.conductance()[i] / trace.first();
            counts[i]++;
        }
        if (lost) {
            lostSums[probes] += Arrays.stream(trace.conductance(), trace.probes() - lostProbes, trace.probes())
                            .average()
                            .orElseThrow()
                    / trace.first();
            lostCounts[probes]++;
        }
        repeats++;
    }

    /** Returns the number of repeats. */
    long repeats() {
        return repeats;
    }

    /** Returns the mean time of each probe in s. */
    double[] times() {
        double[] means = new double[times.length];
        Arrays.setAll(means, i -> times[i] / counts[i]);
        return means;
    }

    /** Returns the mean of G/G0 at each probe. */
    double[] means() {
        double[] means = new double[times.length];
        double lostSum = 0;
        long lostCount = 0;
        for (int i = 0; i < means.length; i++) {
            lostSum += lostSums[i];
            lostCount += lostCounts[i];
            means[i] = (sums[i] + lostSum) / (counts[i] + lostCount);
        }
        return means;
    }
}
