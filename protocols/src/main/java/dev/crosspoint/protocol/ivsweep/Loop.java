package dev.crosspoint.protocol.ivsweep;

/** The path of one cycle of an I-V sweep. */
public enum Loop {
    /** From start to peak. */
    SINGLE,
    /** From start to peak and back. */
    DOUBLE,
    /** From start to peak, back through start to trough, and back to start. */
    BIPOLAR
}
