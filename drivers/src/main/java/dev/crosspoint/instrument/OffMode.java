package dev.crosspoint.instrument;

/** What the terminals do when the output is off. */
public enum OffMode {
    /** Relay open, source at 0 V. */
    NORMAL,
    /** Relay closed, source at 0 V. */
    ZERO,
    /** Relay open, source settings kept. */
    HIGH_Z
}
