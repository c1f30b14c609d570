package dev.crosspoint.simulation.circuit;

/** What the instruments of a bench are wired to; its time is that of the bench, in ns since the bench was made. */
public interface Circuit {

    /** Moves the circuit to {@code time} ns, no earlier than its present time. */
    void advanceTo(long time);

    /** Returns the present time in ns. */
    long time();
}
