package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.LabClock;
import java.time.Instant;

/** A lab clock that lets time pass at once. */
final class VirtualClock implements LabClock {
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
        nanoseconds = Math.max(nanoseconds, deadline);
    }

    double seconds() {
        return nanoseconds / 1e9 - 1;
    }
}
