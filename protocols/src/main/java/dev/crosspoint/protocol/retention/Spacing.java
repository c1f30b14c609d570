package dev.crosspoint.protocol.retention;

/** How probes are spread over time. */
public enum Spacing {
    /** Equal times from one to the next. */
    LINEAR,
    /** Equal factors from one to the next. */
    LOGARITHMIC
}
