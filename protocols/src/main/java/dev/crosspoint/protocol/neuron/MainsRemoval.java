package dev.crosspoint.protocol.neuron;

/** How the analysis takes the hum of the mains out of the samples; the samples themselves are kept as they are. */
public enum MainsRemoval {
    /** Not at all. */
    NONE,
    /** By a sine of the mains' frequency, fitted to the samples before the first pulse alone. */
    BASELINE
}
