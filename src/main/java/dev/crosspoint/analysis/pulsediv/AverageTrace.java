package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.statistics.Moments;
import java.util.Arrays;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** The mean over equal pulses, sample by sample from the edge on. */
final class AverageTrace {
    private final int plateauFrom;
    private final StreamingStatistics plateaus = new StreamingStatistics();
    private double[] sums = new double[0];
    private double variances;
    private long traces;

    AverageTrace(int plateauFrom) {
        this.plateauFrom = plateauFrom;
    }

    /** Adds a trace in A; those after the first must be as long, and have a sample of each finite. */
    void add(double[] current) {
        if (traces == 0) {
            sums = new double[current.length];
        }
        if (current.length != sums.length || Arrays.stream(current).anyMatch(value -> !Double.isFinite(value))) {
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += current[i];
        }
        if (hasPlateau()) {
            variances += SampleNoise.variance(current, plateauFrom);
            plateaus.addValue(Arrays.stream(current, plateauFrom, current.length)
                    .average()
                    .orElseThrow());
        }
        traces++;
    }

    /** Returns the number of traces. */
    long traces() {
        return traces;
    }

    /** Returns whether enough samples lie beyond the start of the plateau to tell their noise. */
    boolean hasPlateau() {
        return sums.length >= plateauFrom + SampleNoise.FEWEST;
    }

    /** Returns the mean current at each sample in A. */
    double[] mean() {
        return Arrays.stream(sums).map(sum -> sum / traces).toArray();
    }

    /** Returns the variance in A² of a sample of one trace, from the plateaus. */
    double sampleVariance() {
        return variances / traces;
    }

    /** Returns the variance in A² of a sample of the mean. */
    double meanVariance() {
        return sampleVariance() / traces;
    }

    /** Returns number, mean and spread of the mean currents of the plateaus in A. */
    Moments plateaus() {
        return new Moments(plateaus.getN(), plateaus.getMean(), plateaus.getStandardDeviation());
    }
}
