package dev.crosspoint.simulation.circuit;

/** A point of the circuit whose voltage against common can be watched. */
public enum Node {
    /** Where source-measure unit and generator are connected: the hot terminal of the device. */
    DRIVE,
    /** Between the device and the series capacitor; common itself where there is no such capacitor. */
    CAPACITOR
}
