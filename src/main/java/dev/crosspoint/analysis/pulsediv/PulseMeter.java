package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.SampledLevel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes the mean current and the energy from the samples of a pulse. */
final class PulseMeter {
    private final TrainSettings settings;
    private final Optional<Displacement> displacement;

    PulseMeter(TrainSettings settings, Correction correction) {
        this.settings = settings;
        this.displacement = correction.displacement();
    }

    /** Returns the samples of a pulse without offset and displacement, in A. */
    double[] corrected(SampledLevel pulse, Offset offset) {
        return displacement
                .map(subtracted -> difference(
                        offset.removedFrom(pulse),
                        subtracted.pulse(pulse.operation()).current()))
                .orElseGet(() -> offset.removedFrom(pulse));
    }

    /** Returns what a whole pulse did. */
    PulseCurrent measure(SampledLevel pulse, Offset offset) {
        double[] corrected = corrected(pulse, offset);
        int from = settings.plateauFrom();
        int samples = corrected.length - from;
        double referenceNoise = displacement
                .map(open -> open.pulse(pulse.operation()).variance())
                .orElse(0.0);
        // The noise of the subtracted trace shows in these samples, but is the same in all pulses.
        double noise = Math.max(0, SampleNoise.variance(corrected, from) - referenceNoise);
        double referenceOffset =
                displacement.map(open -> open.traces().offsetVariance()).orElse(0.0);
        Measured epsc = new Measured(
                Arrays.stream(corrected, from, corrected.length).average().orElseThrow(),
                noise / samples,
                offset.variance(),
                referenceNoise / samples + referenceOffset);
        double uncorrected =
                Arrays.stream(pulse.current(), from, corrected.length).average().orElseThrow() - offset.current();
        return new PulseCurrent(
                pulse.cycle(),
                pulse.pulse(),
                settings.kind(pulse.operation()),
                epsc,
                uncorrected,
                integral(pulse, corrected, new Measured(0, noise, offset.variance(), referenceOffset), referenceNoise));
    }

    /** Returns the integral of v i dt, v measured; {@code noise} has the variances of a sample and of what all share. */
    private Optional<Measured> integral(SampledLevel pulse, double[] corrected, Measured noise, double referenceNoise) {
        if (!IntStream.range(0, pulse.samples()).allMatch(i -> pulse.isOk(i) && Double.isFinite(pulse.voltage()[i]))) {
            return Optional.empty();
        }
        double interval = settings.interval();
        double energy = 0;
        double voltSeconds = 0;
        double squares = 0;
        for (int i = 0; i < corrected.length; i++) {
            double weight = pulse.voltage()[i] * interval;
            energy += weight * corrected[i];
            voltSeconds += weight;
            squares += weight * weight;
        }
        double shared = voltSeconds * voltSeconds;
        return Optional.of(new Measured(
                energy,
                squares * noise.own(),
                shared * noise.train(),
                squares * referenceNoise + shared * noise.run()));
    }

    static double[] difference(double[] minuend, double[] subtrahend) {
        double[] difference = new double[minuend.length];
        Arrays.setAll(difference, i -> minuend[i] - subtrahend[i]);
        return difference;
    }
}
