package dev.crosspoint.simulation.instrument.oscilloscope;

import java.util.Optional;
import java.util.OptionalLong;

/** A stream of samples, up to where the circuit's time is. */
public final class StreamCapture implements CodeSink {
    private final byte[][] rings;
    private final int capacity;
    private final TriggerSearch search;
    private final long deadline;
    private long sampled;
    private long handedOut;
    private long lost;
    private OptionalLong trigger = OptionalLong.empty();

    StreamCapture(StreamSettings settings, SampleClock clock, int channels) {
        this.capacity = settings.capacity();
        this.rings = new byte[channels][capacity];
        this.search = new TriggerSearch(settings.trigger());
        this.deadline = clock.samplesIn(settings.autoTrigger());
        search.begin();
    }

    /** Returns how many samples wait to be handed out. */
    public int available() {
        return (int) (sampled - handedOut);
    }

    /** Returns how many samples were lost so far because they waited too long. */
    public long lost() {
        return lost;
    }

    /** Returns the index of the sample that triggered, counted from the first one of the stream. */
    public OptionalLong trigger() {
        return trigger;
    }

    /** Returns the index of the next sample to be handed out, counted from the first one of the stream. */
    public long next() {
        return handedOut;
    }

    /**
     * Hands out the oldest samples, unsigned bytes.
     *
     * @param into takes those of each channel from {@code offset} on
     * @param most largest number to hand out
     * @return how many they are
     */
    public int read(byte[][] into, int offset, int most) {
        int count = Math.min(most, available());
        int start = (int) (handedOut % capacity);
        int straight = Math.min(count, capacity - start);
        for (int i = 0; i < rings.length; i++) {
            System.arraycopy(rings[i], start, into[i], offset, straight);
            System.arraycopy(rings[i], 0, into[i], offset + straight, count - straight);
        }
        handedOut += count;
        return count;
    }

    @Override
    public void take(byte[][] codes, long first, int count) {
        if (trigger.isEmpty()) {
            search(codes, first, count);
        }
        int from = Math.max(0, count - capacity);
        int start = (int) ((first + from) % capacity);
        int straight = Math.min(count - from, capacity - start);
        for (int i = 0; i < rings.length; i++) {
            System.arraycopy(codes[i], from, rings[i], start, straight);
            System.arraycopy(codes[i], from + straight, rings[i], 0, count - from - straight);
        }
        sampled = first + count;
        long overwritten = Math.max(0, sampled - capacity - handedOut);
        lost += overwritten;
        handedOut += overwritten;
    }

    private void search(byte[][] codes, long first, int count) {
        int found = search.find(codes, 0, count, 0);
        if (found != TriggerSearch.NONE && first + found <= deadline) {
            trigger = OptionalLong.of(first + found);
        } else if (deadline < first + count) {
            trigger = OptionalLong.of(deadline);
        }
    }

    @Override
    public long wantedFrom() {
        return 0;
    }

    @Override
    public Optional<Lookout> lookout() {
        return Optional.empty();
    }

    @Override
    public boolean isComplete() {
        return false;
    }
}
