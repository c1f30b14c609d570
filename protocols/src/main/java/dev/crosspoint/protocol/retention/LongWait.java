package dev.crosspoint.protocol.retention;

import dev.crosspoint.protocol.RunContext;

/** Waits on the lab's clock, at absolute times, that say how far they are. A cancellation ends them at once. */
final class LongWait {

    /** A wait reports once a second, but no more often than this altogether, so that 1e5 s of virtual time pass at once. */
    private static final double MOST_REPORTS = 1000;

    private final RunContext context;

    /** Says what is going on, {@code elapsed} s after the run began. */
    @FunctionalInterface
    interface Report {
        void at(double elapsed) throws InterruptedException;
    }

    LongWait(RunContext context) {
        this.context = context;
    }

    /** Waits until {@code deadline} s after the run began; returns at once if that has passed. */
    void until(double deadline, Report report) throws InterruptedException {
        double from = context.elapsed();
        double step = Math.max(1, (deadline - from) / MOST_REPORTS);
        for (double next = from + step; next < deadline; next += step) {
            sleepUntil(next);
            report.at(next);
        }
        sleepUntil(deadline);
        report.at(deadline);
    }

    private void sleepUntil(double elapsed) throws InterruptedException {
        long left = Math.round((elapsed - context.elapsed()) * 1e9);
        context.clock().sleepUntil(context.clock().nanoTime() + left);
    }
}
