package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Stretch;
import java.util.List;

/** The clock of a capture: samples all channels at equal intervals as the circuit passes time. */
final class Sampler {
    static final double SECONDS_PER_NANOSECOND = 1e-9;

    private static final int CHUNK = 8192;

    private final SampleClock clock;
    private final List<InputStage> stages;
    private final CodeSink sink;
    private final double[] scratch = new double[CHUNK];
    private final byte[][] codes;
    private long next;

    Sampler(SampleClock clock, List<InputStage> stages, CodeSink sink) {
        this.clock = clock;
        this.stages = List.copyOf(stages);
        this.sink = sink;
        this.codes = new byte[stages.size()][CHUNK];
    }

    void passed(Stretch stretch) {
        double first = clock.time(next, stretch.origin());
        while (first < stretch.to() && !sink.isComplete()) {
            requireWithin(first, stretch);
            int count = count(first, stretch.to());
            // The origins of two stretches may round one sample's time differently.
            double from = Math.max(first, stretch.from());
            for (int i = 0; i < codes.length; i++) {
                stages.get(i).sample(stretch, from, next, scratch, codes[i], count);
            }
            sink.take(codes, next, count);
            next += count;
            first = clock.time(next, stretch.origin());
        }
    }

    /** Returns how many samples from {@code first} s on come before {@code end} s, one chunk at most. */
    private int count(double first, double end) {
        double interval = clock.interval();
        int count = (int) Math.min(CHUNK, Math.ceil((end - first) / interval));
        while (count > 1 && first + (count - 1) * interval >= end) {
            count--;
        }
        return Math.max(count, 1);
    }

    private void requireWithin(double first, Stretch stretch) {
        if (stretch.from() - first > SECONDS_PER_NANOSECOND) {
            throw new IllegalStateException("the circuit is at " + stretch.from() + " s after " + stretch.origin()
                    + " ns, but the sample wanted is of " + first + " s");
        }
    }
}
