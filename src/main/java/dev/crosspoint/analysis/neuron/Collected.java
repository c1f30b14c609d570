package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.statistics.Sample;
import java.util.Optional;

/** Values of one kind, one from each spike, of which at most {@value #CAPACITY} are kept, evenly spread over the run. */
final class Collected {

    static final int CAPACITY = 8192;

    private final EvenlySpread<Double> values = new EvenlySpread<>(CAPACITY);

    void add(double value) {
        values.offer(value);
    }

    /** Returns the number of values that were added. */
    long count() {
        return values.offered();
    }

    /** Returns what was kept; empty if there is none. */
    Optional<Sample> sample() {
        return values.offered() == 0
                ? Optional.empty()
                : Optional.of(Sample.of(
                        values.items().stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
