package dev.crosspoint.driver;

import dev.crosspoint.instrument.LabClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A lab clock that lets time pass at once, and remembers the waits. */
public final class VirtualClock implements LabClock {
    private final List<Double> waits = new ArrayList<>();
    private long nanoseconds = 1_000_000_000L;

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanoseconds);
    }

    @Override
    public long nanoTime() {
        return nanoseconds;
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add((deadline - nanoseconds) / 1e9);
        nanoseconds = Math.max(nanoseconds, deadline);
    }

    /** Returns the time that has passed in s. */
    public double seconds() {
        return nanoseconds / 1e9 - 1;
    }

    /** Returns how long each wait was in s. */
    public List<Double> waits() {
        return waits;
    }
}
