package dev.crosspoint.protocol.ivsweep;

/** How a device switches, which decides what the analysis looks for. */
public enum Switching {
    /** On above a threshold of either sign, off again near 0 V: thresholds and hold voltage. */
    VOLATILE,
    /** On with one sign, off with the other, kept in between: set and reset voltage. */
    BIPOLAR
}
