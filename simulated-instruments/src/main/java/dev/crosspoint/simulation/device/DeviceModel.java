package dev.crosspoint.simulation.device;

/**
 * A two-terminal device as seen by the circuit around it; same seed and same history, same bits.
 *
 * <p>The circuit asks for the current at a voltage, advances the state for a while at that voltage, and asks again. It never
 * advances past {@link #timeToEvent}, and not so far that {@link #maximumStep} is exceeded, so that no result depends on
 * how a wait was divided.
 */
public interface DeviceModel {

    /** Returns the current in A at {@code voltage} V in the present state; it grows with the voltage and is 0 at 0 V. */
    double current(double voltage);

    /**
     * Advances the state by {@code seconds} s at a constant {@code voltage} V, and past the events in that time; one that is due
     * at once happens even when {@code seconds} is 0.
     */
    void advance(double voltage, double seconds);

    /**
     * Returns the time in s until the device changes abruptly at a constant {@code voltage} V, 0 if it does so at once, infinity
     * if never. To ask changes nothing.
     */
    double timeToEvent(double voltage);

    /**
     * Returns the longest time in s over which the conductance at {@code voltage} V changes by little enough (about 1 %)
     * to be taken as constant; infinity if it does not change.
     */
    double maximumStep(double voltage);

    /**
     * Returns by how much in V the voltage may depart from {@code voltage}, either way, while the current stays proportional to
     * it and the state does not heed it; 0 where it does. A ramp is followed closely only where this is small.
     */
    default double indifference(double voltage) {
        return 0;
    }
}
