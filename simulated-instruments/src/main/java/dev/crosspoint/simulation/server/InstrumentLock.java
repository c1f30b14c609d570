package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The lock of an instrument, which one link at a time can hold; whoever waits for it holds up nobody else on the bench. */
public final class InstrumentLock {
    /** As good as for ever: some 292 years. */
    private static final long UNTIL_FREE = TimeUnit.NANOSECONDS.toMillis(Long.MAX_VALUE / 2);

    private final Timeline timeline;
    private Optional<Object> holder = Optional.empty();

    /** Makes a lock that nobody holds. */
    public InstrumentLock(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Locks, and returns false if another link holds the lock for {@code milliseconds} in the room. */
    public boolean lock(Object link, long milliseconds, Waiter client) throws InterruptedException {
        return await(link, milliseconds, client, true);
    }

    /** Returns whether {@code link} may use the instrument, after at most {@code milliseconds} in the room. */
    public boolean isFreeFor(Object link, long milliseconds, Waiter client) throws InterruptedException {
        return await(link, milliseconds, client, false);
    }

    /** Waits as long as another link holds the lock. */
    public void awaitFree(Object link, Waiter client) throws InterruptedException {
        await(link, UNTIL_FREE, client, false);
    }

    private boolean await(Object link, long milliseconds, Waiter client, boolean take) throws InterruptedException {
        if (isGranted(link, take)) {
            return true;
        }
        client.resting(true);
        timeline.signal();
        try {
            return awaitFree(link, milliseconds, take);
        } finally {
            client.resting(false);
        }
    }

    private synchronized boolean awaitFree(Object link, long milliseconds, boolean take) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        boolean granted = isGranted(link, take);
        for (long left = deadline - System.nanoTime(); left > 0 && !granted; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            granted = isGranted(link, take);
        }
        return granted;
    }

    private synchronized boolean isGranted(Object link, boolean take) {
        boolean free = holder.isEmpty() || holder.get() == link;
        if (free && take) {
            holder = Optional.of(link);
        }
        return free;
    }

    /** Gives the lock back, and returns false if that link did not hold it. */
    public synchronized boolean unlock(Object link) {
        boolean held = holder.isPresent() && holder.get() == link;
        if (held) {
            holder = Optional.empty();
            notifyAll();
        }
        return held;
    }

    /** Returns whether any link holds it. */
    public synchronized boolean isHeld() {
        return holder.isPresent();
    }
}
