package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Which edge of a signal counts, or which of its levels is the active one. */
public enum Sign implements Mnemonic {
    POSITIVE("POSitive"),
    NEGATIVE("NEGative");

    private final String keyword;

    Sign(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
