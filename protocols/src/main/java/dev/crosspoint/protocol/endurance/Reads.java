package dev.crosspoint.protocol.endurance;

/** In which cycles the state is read. */
public enum Reads {
    /** In all of them. */
    EVERY_CYCLE,
    /** In cycles at equal ratios, and in the first and the last; the others are written without a read. */
    LOG_SPACED
}
