package dev.crosspoint.simulation.time;

/** A client that has gone as soon as it would have to wait. */
public final class ImpatientWaiter implements Waiter {

    @Override
    public boolean gone() {
        return true;
    }

    @Override
    public void resting(boolean resting) {
        // Nobody asks whether it rests.
    }
}
