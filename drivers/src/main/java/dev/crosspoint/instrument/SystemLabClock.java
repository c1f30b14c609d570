package dev.crosspoint.instrument;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock of a real bench: the computer's. */
public final class SystemLabClock implements LabClock {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        long remaining = deadline - System.nanoTime();
        while (remaining > 0) {
            TimeUnit.NANOSECONDS.sleep(remaining);
            remaining = deadline - System.nanoTime();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
