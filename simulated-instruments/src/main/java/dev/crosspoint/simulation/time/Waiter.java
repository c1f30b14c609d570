package dev.crosspoint.simulation.time;

/** On whose behalf a twin lets time pass: the client whose query it is about to answer. */
public interface Waiter {

    /** Returns whether nobody waits for the answer any more. */
    boolean gone();

    /** Tells that this client's work rests until time has passed ({@code true}) or goes on again. */
    void resting(boolean resting);
}
