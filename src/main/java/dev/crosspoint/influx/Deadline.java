package dev.crosspoint.influx;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Until when a delivery may go on: for ever, until some time, or no longer. An interrupt ends it too, and stays set. */
final class Deadline implements Waiting {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Guarded by {@link #lock}. */
    private long end = Long.MAX_VALUE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    /** Lets the delivery go on for so long from now, and no longer. */
    void in(Duration duration) {
        lock.lock();
        try {
            end = System.nanoTime() + duration.toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean pause(Duration duration) {
        lock.lock();
        try {
            long wake = System.nanoTime() + duration.toNanos();
            for (long left = duration.toNanos(); left > 0 && !isOver(); left = wake - System.nanoTime()) {
                changed.await(Math.min(left, untilEnd()), TimeUnit.NANOSECONDS);
            }
            return !isOver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return untilEnd() <= 0;
    }

    private long untilEnd() {
        return end == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
    }
}
