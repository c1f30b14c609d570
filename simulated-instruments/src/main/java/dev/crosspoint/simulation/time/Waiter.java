package dev.crosspoint.simulation.time;

/** On whose behalf a twin lets time pass: the client whose query it is about to answer. */
public interface Waiter {

    /** Somebody who does not wait for what is not there at once. */
    Waiter IMPATIENT = new Waiter() {
        @Override
        public boolean gone() {
            return true;
        }

        @Override
        public void resting(boolean resting) {
            // Whoever does not wait has nothing to tell.
        }
    };

    /** Returns whether nobody waits for the answer any more. */
    boolean gone();

    /** Tells that this client's work rests until time has passed ({@code true}) or goes on again. */
    void resting(boolean resting);
}
