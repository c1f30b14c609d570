package dev.crosspoint.simulation.circuit;

/** A stretch of time in which the device's state counts as constant; {@code time} runs in s from its start. */
interface Step {

    /** Returns the voltage of a node against common. */
    NodeVoltage voltage(Node node);

    /** Returns the voltage across the device and its leads. */
    NodeVoltage loadVoltage();

    /** Returns the current in A that the source delivers. */
    double current(double time);

    /** Returns the integral of that current from the start, in A s. */
    double currentIntegral(double time);
}
