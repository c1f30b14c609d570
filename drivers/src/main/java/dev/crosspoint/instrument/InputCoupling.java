package dev.crosspoint.instrument;

/** What of a voltage an oscilloscope's input shows. */
public enum InputCoupling {
    /** All of it, behind an input resistance of 1 MOhm. */
    DC,
    /** Changes only, behind an input resistance of 1 MOhm. */
    AC
}
