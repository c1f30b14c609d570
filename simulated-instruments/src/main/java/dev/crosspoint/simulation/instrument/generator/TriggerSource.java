package dev.crosspoint.simulation.instrument.generator;

/** Where the triggers of bursts and sweeps come from; not all commands have the same word for the last one. */
public enum TriggerSource {
    INTERNAL,
    EXTERNAL,
    MANUAL
}
