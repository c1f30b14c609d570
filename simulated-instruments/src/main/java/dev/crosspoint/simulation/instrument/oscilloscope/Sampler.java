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

    /** A filter has settled after so many samples where it matters that samples are skipped. */
    private static final int SETTLING = 1024;

    private final SampleClock clock;
    private final List<InputStage> stages;
    private final CodeSink sink;
    private final Scout scout;
    private final double[] scratch = new double[CHUNK];
    private final byte[][] codes;
    private long next;
    private long scoutedTo;

    Sampler(SampleClock clock, List<InputStage> stages, CodeSink sink) {
        this.clock = clock;
        this.stages = List.copyOf(stages);
        this.sink = sink;
        this.scout = new Scout(clock, this.stages);
        this.codes = new byte[stages.size()][CHUNK];
    }

    void passed(Stretch stretch) {
        double first = skip(stretch);
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
            first = skip(stretch);
        }
    }

    /** Skips what is not wanted, and returns the time of the next sample in s after the origin of {@code stretch}. */
    private double skip(Stretch stretch) {
        // Until the circuit is there, a sample may yet be wanted earlier.
        double wanted = clock.time(Math.max(next, sink.wantedFrom()), stretch.origin());
        if (wanted >= stretch.to()) {
            return wanted;
        }
        skipTo(sink.wantedFrom());
        if (scout.isUseful() && next >= scoutedTo) {
            sink.lookout().ifPresent(lookout -> skipLull(lookout, stretch));
        }
        return clock.time(next, stretch.origin());
    }

    private void skipLull(Lookout lookout, Stretch stretch) {
        double first = clock.time(next, stretch.origin());
        long end = Math.min(lookout.deadline(), next + (long) ((stretch.to() - first) / clock.interval()));
        long kept = lookout.samplesBefore() + SETTLING;
        if (end - next > kept + SHORTEST_SKIP) {
            scoutedTo = scout.quietUntil(lookout, stretch, next, end);
            if (scoutedTo - next > kept + SHORTEST_SKIP) {
                skipTo(scoutedTo - kept);
            }
        }
    }

    private void skipTo(long index) {
        if (index > next) {
            next = index;
            stages.forEach(InputStage::restart);
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
