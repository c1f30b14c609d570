package dev.crosspoint.run;

/** The state of one run, and the only place where it is cancelled: never while the bench is being made safe. */
final class RunLifecycle {
    private RunState state = RunState.PLANNED;
    private Thread measuring = Thread.currentThread();
    private boolean cancelled;

    /** Lets the calling thread measure. */
    synchronized void begin() throws InterruptedException {
        advance(RunState.RUNNING);
        measuring = Thread.currentThread();
        if (cancelled) {
            throw new InterruptedException("cancelled before it began");
        }
    }

    /** Ends the measuring; from here on a cancellation disturbs nothing. */
    synchronized void beginStopping() {
        advance(RunState.STOPPING);
        // An interrupt that came too late for the protocol must not disturb the way to the safe state.
        if (Thread.interrupted()) {
            cancelled = true;
        }
    }

    synchronized void end(RunState end) {
        advance(end);
    }

    /** Interrupts the measuring thread, if it is measuring. */
    synchronized void cancel() {
        cancelled = true;
        if (state == RunState.RUNNING) {
            measuring.interrupt();
        }
    }

    synchronized RunState state() {
        return state;
    }

    private void advance(RunState next) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("a run that is " + state + " cannot become " + next);
        }
        state = next;
    }
}
