package dev.crosspoint.stimulus;

import java.util.Locale;

/** What a level is applied for. */
public enum SwitchingOperation {
    /** The level between pulses, usually 0 V. */
    BASE,
    /** A level that raises the conductance: towards the low-resistance state, or potentiation. */
    SET,
    /** A level that lowers the conductance: towards the high-resistance state, or depression. */
    RESET,
    /** A level that is too small to change the device. */
    READ;

    /** Returns the word that stands for it in tables, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
