package dev.crosspoint.driver.tektronix;

import dev.crosspoint.instrument.LabClock;
import java.time.Instant;

/** A lab clock that lets time pass at once. */
final class VirtualClock implements LabClock {
    private long nanoseconds;

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanoseconds);
    }

    @Override
    public long nanoTime() {
        return nanoseconds;
    }

    @Override
    public void sleepUntil(long deadline) {
        nanoseconds = Math.max(nanoseconds, deadline);
    }
}
