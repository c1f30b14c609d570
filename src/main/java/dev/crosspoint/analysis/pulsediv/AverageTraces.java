package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.store.StoredRun;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The mean trace of a run's pulses and of the time after them, for each level by itself: the displacement repeats with each equal
 * edge.
 */
final class AverageTraces {
    private final Map<Operation, AverageTrace> pulses = new EnumMap<>(Operation.class);
    private final Map<Operation, AverageTrace> gaps = new EnumMap<>(Operation.class);
    private double offsetVariances;
    private long trains;

    private AverageTraces() {}

    /** Reads a run once. */
    static AverageTraces of(StoredRun run, TrainSettings settings) {
        AverageTraces averages = new AverageTraces();
        TrainReader.read(run, settings, new TrainReader.Listener() {
            @Override
            public void train(Optional<Offset> offset) {
                offset.ifPresent(averages::count);
            }

            @Override
            public void pulse(SampledLevel pulse, Offset offset) {
                averages.pulses
                        .computeIfAbsent(pulse.operation(), any -> new AverageTrace(settings.plateauFrom()))
                        .add(offset.removedFrom(pulse));
            }

            @Override
            public void gap(SampledLevel gap, Operation operation, Offset offset) {
                averages.gaps
                        .computeIfAbsent(operation, any -> new AverageTrace(settings.plateauFrom()))
                        .add(offset.removedFrom(gap));
            }

            @Override
            public void unusable(SampledLevel pulse) {
                // It is no part of a mean.
            }
        });
        return averages;
    }

    private void count(Offset offset) {
        offsetVariances += offset.variance();
        trains++;
    }

    /** Returns the mean of the pulses that were applied for {@code operation}; empty if there was none. */
    Optional<AverageTrace> pulse(Operation operation) {
        return Optional.ofNullable(pulses.get(operation)).filter(trace -> trace.traces() > 0);
    }

    /** Returns the mean of the time after those pulses; empty if there was none. */
    Optional<AverageTrace> gap(Operation operation) {
        return Optional.ofNullable(gaps.get(operation)).filter(trace -> trace.traces() > 0);
    }

    /** Returns the number of trains that have an offset. */
    long trains() {
        return trains;
    }

    /** Returns the variance in A² of the mean offset of the trains. */
    double offsetVariance() {
        return offsetVariances / ((double) trains * trains);
    }
}
