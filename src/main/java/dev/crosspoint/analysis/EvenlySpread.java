package dev.crosspoint.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A bounded choice from a stream of unknown length: all items while they fit, then every second, every fourth and so
 * on, always beginning with the first, so that what is kept is spread evenly over the stream.
 *
 * @param <T> what is kept
 */
public final class EvenlySpread<T> {

    private final int capacity;
    private final List<T> kept = new ArrayList<>();
    private long offered;
    private long stride = 1;

    /** Keeps at most {@code capacity} items, at least 2. */
    public EvenlySpread(int capacity) {
        if (capacity < 2) {
            throw new IllegalArgumentException("the capacity is at least 2, not " + capacity);
        }
        this.capacity = capacity;
    }

    /** Offers the next item of the stream. */
    public void offer(T item) {
        if (offered % stride == 0) {
            if (kept.size() == capacity) {
                thin();
            }
            if (offered % stride == 0) {
                kept.add(item);
            }
        }
        offered++;
    }

    private void thin() {
        for (int i = 0; 2 * i < kept.size(); i++) {
            kept.set(i, kept.get(2 * i));
        }
        kept.subList((kept.size() + 1) / 2, kept.size()).clear();
        stride *= 2;
    }

    /** Returns what was kept, in the order of the stream. */
    public List<T> items() {
        return List.copyOf(kept);
    }

    /** Returns how many items were offered. */
    public long offered() {
        return offered;
    }

    /** Returns the distance in the stream between kept items; 1 while everything was kept. */
    public long stride() {
        return stride;
    }
}
