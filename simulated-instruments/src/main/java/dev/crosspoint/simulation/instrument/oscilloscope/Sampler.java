package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.circuit.Stretch;
import java.util.List;

/** The clock of a capture: samples all channels at equal intervals as the circuit passes time. */
final class Sampler {
    static final double SECONDS_PER_NANOSECOND = 1e-9;

    private static final int CHUNK = 8192;

    /**
     * A gap of so many samples may be skipped. It is longer than a chunk, so that whether it is does not depend on where the
     * chunks that go before it end.
     */
    static final int SHORTEST_SKIP = 2 * CHUNK;

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
        double first = skipUnwanted(stretch);
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
            first = skipUnwanted(stretch);
        }
    }

    /** Returns the time of the next sample that is wanted in s after the origin of {@code stretch}. */
    private double skipUnwanted(Stretch stretch) {
        double first = clock.time(Math.max(next, sink.wantedFrom()), stretch.origin());
        // Until the circuit is there, it may yet be wanted earlier.
        if (sink.wantedFrom() > next && first < stretch.to()) {
            next = sink.wantedFrom();
            stages.forEach(InputStage::restart);
        }
        return first;
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
