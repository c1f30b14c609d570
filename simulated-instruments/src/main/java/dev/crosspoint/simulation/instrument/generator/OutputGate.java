package dev.crosspoint.simulation.instrument.generator;

/** The level of the connector for external triggers and gates at which something is let through. */
public enum OutputGate {
    /** Any: the connector does not matter. */
    NONE,
    HIGH,
    LOW;

    boolean isOpen(boolean input) {
        return this == NONE || input == (this == HIGH);
    }
}
