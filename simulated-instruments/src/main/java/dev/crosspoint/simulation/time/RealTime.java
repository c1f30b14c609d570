package dev.crosspoint.simulation.time;

import java.util.concurrent.locks.Condition;

/** The time in the room, which a wall-clock pace follows and which late replies wait for. */
interface RealTime {

    /** The computer's clock. */
    RealTime SYSTEM = new RealTime() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void await(Condition changed, long nanos) throws InterruptedException {
            changed.awaitNanos(nanos);
        }
    };

    /** Returns a time in ns that only ever grows; its zero is arbitrary. */
    long nanoTime();

    /** Waits for a signal, at most {@code nanos} ns. */
    void await(Condition changed, long nanos) throws InterruptedException;
}
