package dev.crosspoint.run;

import dev.crosspoint.instrument.LabClock;
import java.time.Instant;
import java.util.Optional;

/** A clock that is at the end of every wait at once, and can do something in the middle of one. */
final class VirtualClock implements LabClock {
    private long nanos;
    private int waits;
    private int disturbedWait;
    private Optional<Runnable> disturbance = Optional.empty();

    /** Does something during one wait, counted from 1. */
    void during(int wait, Runnable disturbance) {
        this.disturbedWait = wait;
        this.disturbance = Optional.of(disturbance);
    }

    /** Returns how many waits there were. */
    int waits() {
        return waits;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        waits++;
        if (waits == disturbedWait) {
            disturbance.ifPresent(Runnable::run);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("woken");
        }
        nanos = Math.max(nanos, deadline);
    }
}
