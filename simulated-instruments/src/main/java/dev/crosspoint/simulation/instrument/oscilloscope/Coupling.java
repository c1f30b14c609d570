package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What of a voltage gets through to an input's amplifier. */
public enum Coupling implements Mnemonic {
    /** All of it. */
    DC("DC"),
    /** What changes faster than the corner of a capacitor in the way. */
    AC("AC"),
    /** Nothing: the amplifier is at common. */
    GROUND("GND");

    private final String keyword;

    Coupling(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
