package dev.crosspoint.analysis.neuron.signal;

import java.util.Optional;

/**
 * What a record shows where nothing is driven.
 *
 * @param offset voltage of the capacitor's input, V
 * @param offsetError standard error of the offset, V, the steps of the digitizer included; its resolution where no sample
 *     tells the offset
 * @param noise standard deviation of one sample of the capacitor's voltage, V, steps of the digitizer included
 * @param driveOffset voltage of the drive's input, V
 * @param hum the mains hum on the capacitor's voltage; empty if it could not be fitted
 * @param removed what is subtracted from the capacitor's voltage as hum
 */
public record Baseline(
        double offset, double offsetError, double noise, double driveOffset, Optional<Hum> hum, Hum removed) {

    /** Samples that spread less, in steps, may change between two codes only, which does not tell their noise. */
    private static final double TWO_CODES = 0.55;

    /**
     * @param samples the samples to take it from, fitted
     * @param driveOffset voltage of the drive's input, V
     * @param removal whether the hum is to be removed
     */
    static Baseline of(Waveform waveform, SineFit samples, double driveOffset, boolean removal) {
        double resolution = waveform.capacitor().resolution();
        double codes = resolution / Math.sqrt(12);
        Optional<SineFit.Result> fit = samples.fit(codes);
        if (fit.isPresent()) {
            SineFit.Result result = fit.get();
            return new Baseline(
                    result.offset(),
                    offsetError(result.offsetError(), resolution, result.noise()),
                    result.noise(),
                    driveOffset,
                    Optional.of(result.hum()),
                    removal ? result.hum() : Hum.NONE);
        }
        if (samples.samples() < 2) {
            return new Baseline(0, resolution, codes, driveOffset, Optional.empty(), Hum.NONE);
        }
        double noise = Math.max(samples.standardDeviation(), codes);
        double error = offsetError(noise / Math.sqrt(samples.samples()), resolution, noise);
        return new Baseline(samples.mean(), error, noise, driveOffset, Optional.empty(), Hum.NONE);
    }

    private static double offsetError(double noiseError, double resolution, double noise) {
        double dither = noise < TWO_CODES * resolution ? 0 : noise;
        return Math.hypot(noiseError, CodeError.of(resolution, dither));
    }

    /** Returns a capacitor voltage, V, without offset and hum, at a time in the record, s. */
    double correct(double time, double voltage) {
        return removed == Hum.NONE ? voltage - offset : voltage - offset - removed.at(time);
    }
}
