package dev.crosspoint.simulation.circuit;

/** A pair of terminals at which an instrument drives the circuit and senses voltage and current. */
public interface SourceTerminal {

    /** Drives the terminals so from the circuit's present time on. */
    void drive(Drive drive);

    /** Returns the voltage between the terminals in V at the present time. */
    double voltage();

    /** Returns the current out of the high terminal in A at the present time. */
    double current();

    /** Returns the integral of the voltage since time 0, in V s; a mean over an aperture is a difference of two of these. */
    double voltageIntegral();

    /** Returns the integral of the current since time 0, in A s. */
    double currentIntegral();

    /** Returns for how long the drive has been limited by its compliance since time 0, in s. */
    double limitedTime();
}
