package dev.crosspoint.simulation.hislip;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The lock of an instrument, which one session at a time can hold. */
final class HislipLock {
    private Optional<HislipSession> holder = Optional.empty();

    /** Locks, and returns false if another session holds the lock for {@code milliseconds} in the room. */
    synchronized boolean lock(HislipSession session, long milliseconds) throws InterruptedException {
        if (awaitFree(session, milliseconds)) {
            holder = Optional.of(session);
            return true;
        }
        return false;
    }

    private boolean awaitFree(HislipSession session, long milliseconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long left = deadline - System.nanoTime();
                left > 0 && !isFreeFor(session);
                left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return isFreeFor(session);
    }

    /** Waits as long as another session holds the lock. */
    synchronized void awaitFree(HislipSession session) throws InterruptedException {
        while (!isFreeFor(session)) {
            wait();
        }
    }

    private boolean isFreeFor(HislipSession session) {
        return holder.isEmpty() || holder.get() == session;
    }

    /** Gives the lock back, and returns false if that session did not hold it. */
    synchronized boolean unlock(HislipSession session) {
        boolean held = holder.isPresent() && holder.get() == session;
        if (held) {
            holder = Optional.empty();
            notifyAll();
        }
        return held;
    }

    synchronized boolean isHeld() {
        return holder.isPresent();
    }
}
