package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** How a point of a record is written, as Rigol and Keysight name it. */
public enum WaveformFormat implements Mnemonic {
    /** A code in one byte. */
    BYTE("BYTE"),
    /** A code in two bytes. */
    WORD("WORD"),
    /** A voltage in digits. */
    ASCII("ASCii");

    private final String keyword;

    WaveformFormat(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
