package dev.crosspoint.simulation.circuit;

/** Watches a circuit, such as the input of an oscilloscope. */
@FunctionalInterface
public interface CircuitObserver {

    /**
     * Takes notice of the time that has just passed. Stretches come in order and without gaps; each is there only during
     * the call.
     */
    void passed(Stretch stretch);
}
