package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a digital line is for. */
enum LineUse implements Mnemonic {
    DIGITAL("DIGital"),
    TRIGGER("TRIGger"),
    SYNCHRONOUS("SYNChronous");

    private final String keyword;

    LineUse(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
