package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.SampledLevel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The current at 0 V before the first pulse of a train, which all its pulses have on top of their own.
 *
 * @param current mean in A
 * @param variance of that mean in A²
 */
record Offset(double current, double variance) {

    /** Returns the offset; empty if too few readings of the baseline can be trusted. */
    static Optional<Offset> of(SampledLevel baseline) {
        double[] good = IntStream.range(0, baseline.samples())
                .filter(baseline::isOk)
                .mapToDouble(i -> baseline.current()[i])
                .toArray();
        return good.length < SampleNoise.FEWEST
                ? Optional.empty()
                : Optional.of(new Offset(
                        Arrays.stream(good).average().orElseThrow(), SampleNoise.variance(good, 0) / good.length));
    }

    /** Returns the currents of a level without the offset, in A. */
    double[] removedFrom(SampledLevel level) {
        return Arrays.stream(level.current()).map(amperes -> amperes - current).toArray();
    }
}
