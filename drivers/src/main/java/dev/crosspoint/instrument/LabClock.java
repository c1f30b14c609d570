package dev.crosspoint.instrument;

import java.time.Duration;
import java.time.Instant;

/**
 * The lab's time: all waiting goes through it, so a simulated bench can let it pass at once.
 *
 * <p>Deadlines of wire traffic do not use it: a dead line must time out in real time on any bench.
 */
public interface LabClock {

    /** Returns the time of day. */
    Instant now();

    /** Returns a time in ns that only ever grows; its zero is arbitrary. */
    long nanoTime();

    /** Waits until {@link #nanoTime()} is at least {@code deadline} ns. */
    void sleepUntil(long deadline) throws InterruptedException;

    /** Waits for {@code duration}. */
    default void sleep(Duration duration) throws InterruptedException {
        sleepUntil(nanoTime() + duration.toNanos());
    }
}
