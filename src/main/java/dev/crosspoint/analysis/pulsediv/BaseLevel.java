package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The current that is left at 0 V between pulses, where there should be none. */
final class BaseLevel {
    private final TrainSettings settings;
    private final Correction correction;
    private long gaps;
    private long trains;
    private double sum;
    private double own;
    private double offsets;
    private double reference;

    BaseLevel(TrainSettings settings, Correction correction) {
        this.settings = settings;
        this.correction = correction;
    }

    /** Counts a train with its offset. */
    void train(Offset offset) {
        trains++;
        offsets += offset.variance();
    }

    /** Adds the time after a pulse, from the start of the plateau on; one with a bad reading, or too short, is left out. */
    void add(SampledLevel gap, Operation operation, Offset offset) {
        int from = settings.plateauFrom();
        if (gap.samples() < from + SampleNoise.FEWEST
                || !IntStream.range(from, gap.samples()).allMatch(gap::isOk)) {
            return;
        }
        double[] current = offset.removedFrom(gap);
        Optional<Displacement.Trace> displacement = correction
                .displacement()
                .flatMap(open -> open.gap(operation))
                .filter(trace -> trace.current().length == current.length);
        if (correction.displacement().isPresent() && displacement.isEmpty()) {
            return;
        }
        double[] left = displacement
                .map(trace -> PulseMeter.difference(current, trace.current()))
                .orElse(current);
        int samples = left.length - from;
        double subtracted = displacement.map(Displacement.Trace::variance).orElse(0.0);
        gaps++;
        sum += Arrays.stream(left, from, left.length).average().orElseThrow();
        own += Math.max(0, SampleNoise.variance(left, from) - subtracted) / samples;
        reference += subtracted / samples;
    }

    /** Returns the number of gaps that tell. */
    long gaps() {
        return gaps;
    }

    /** Returns the mean current in A. */
    double mean() {
        return sum / gaps;
    }

    /** Returns the 95 % interval of that mean from noise, in A. */
    Interval interval() {
        double open = correction
                .displacement()
                .map(subtracted -> subtracted.traces().offsetVariance())
                .orElse(0.0);
        double variance = own / ((double) gaps * gaps) + offsets / ((double) trains * trains) + reference / gaps + open;
        return Interval.ofStandardError(mean(), Math.sqrt(variance));
    }
}
