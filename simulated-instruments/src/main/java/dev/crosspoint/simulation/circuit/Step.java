package dev.crosspoint.simulation.circuit;

/** A stretch of time in which the device's state counts as constant; {@code time} runs in s from its start. */
interface Step {

    /** Returns the voltage between the terminals in V. */
    double voltage(double time);

    /** Returns the current out of the high terminal in A. */
    double current(double time);

    /** Returns the integral of the voltage from the start, in V s. */
    double voltageIntegral(double time);

    /** Returns the integral of the current from the start, in A s. */
    double currentIntegral(double time);
}
