package dev.crosspoint.simulation.device;

/** What decides when a filament forms under bias. */
public enum Incubation {

    /** A precursor of the filament that grows under bias, leaks away without, and nucleates when it is complete. */
    PRECURSOR,

    /** Nothing but chance: waiting times are exponential and the device remembers nothing. */
    POISSON
}
