package dev.crosspoint.simulation.instrument.oscilloscope;

/** What of a voltage gets through to an input's amplifier. */
public enum Coupling {
    /** All of it. */
    DC,
    /** What changes faster than the corner of a capacitor in the way. */
    AC,
    /** Nothing: the amplifier is at common. */
    GROUND
}
