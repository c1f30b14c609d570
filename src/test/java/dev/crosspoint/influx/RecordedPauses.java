package dev.crosspoint.influx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pauses that are over at once, and are remembered. */
final class RecordedPauses implements Waiting {

    private final List<Duration> seen = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized boolean pause(Duration duration) {
        if (!duration.isZero()) {
            seen.add(duration);
            now += duration.toNanos();
        }
        return true;
    }

    synchronized List<Duration> seen() {
        return List.copyOf(seen);
    }

    Duration total() {
        return seen().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
