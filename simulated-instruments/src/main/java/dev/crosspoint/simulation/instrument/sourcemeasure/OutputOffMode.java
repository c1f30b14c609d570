package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What the terminals are like while the output is off ({@code :OUTP:SMOD} and its like). */
public enum OutputOffMode implements Mnemonic {
    /** 0 V, with the current limited to a share of the range. */
    NORMAL("NORMal"),
    /** 0 V, with the current limited to what may be sourced. */
    ZERO("ZERO"),
    /** The relay is open. */
    HIGH_IMPEDANCE("HIMPedance"),
    /** 0 A, with the voltage limited to a share of the range. */
    GUARD("GUARd");

    private final String keyword;

    OutputOffMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
