package dev.crosspoint.instrument;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** Any voltages, in V, one after the other at a constant rate. */
public final class ArbitraryWaveform implements Waveform {
    private final double[] samples;
    private final double sampleRate;
    private final double highLevel;
    private final double lowLevel;

    /**
     * Creates a waveform of samples.
     *
     * @param samples voltages in V, at least two different ones
     * @param sampleRate samples per second
     */
    public ArbitraryWaveform(double[] samples, double sampleRate) {
        WaveformRequirements.positive("sample rate", sampleRate);
        for (double sample : samples) {
            WaveformRequirements.finite("voltage of a sample", sample);
        }
        DoubleSummaryStatistics levels = Arrays.stream(samples).summaryStatistics();
        if (!(levels.getMax() > levels.getMin())) {
            throw new IllegalArgumentException("an arbitrary waveform has at least two different voltages");
        }
        this.samples = samples.clone();
        this.sampleRate = sampleRate;
        this.highLevel = levels.getMax();
        this.lowLevel = levels.getMin();
    }

    /** Returns the voltages in V as a new array. */
    public double[] samples() {
        return samples.clone();
    }

    /** Returns the samples per second. */
    public double sampleRate() {
        return sampleRate;
    }

    @Override
    public double period() {
        return samples.length / sampleRate;
    }

    @Override
    public double highLevel() {
        return highLevel;
    }

    @Override
    public double lowLevel() {
        return lowLevel;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArbitraryWaveform that
                && Arrays.equals(samples, that.samples)
                && sampleRate == that.sampleRate;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(samples) + Double.hashCode(sampleRate);
    }

    @Override
    public String toString() {
        return "ArbitraryWaveform[" + samples.length + " samples, " + lowLevel + " V to " + highLevel
                + " V, sampleRate=" + sampleRate + " Hz]";
    }
}
