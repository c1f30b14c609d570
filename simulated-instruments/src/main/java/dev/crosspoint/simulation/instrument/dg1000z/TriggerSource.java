package dev.crosspoint.simulation.instrument.dg1000z;

/** Where the triggers of bursts and sweeps come from; not all commands have the same word for the last one. */
enum TriggerSource {
    INTERNAL,
    EXTERNAL,
    MANUAL
}
