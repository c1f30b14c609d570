package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Which commands the instrument speaks after it is switched on again ({@code *LANG}); until then it speaks SCPI. */
enum Language implements Mnemonic {
    SCPI("SCPI"),
    SCPI_OF_THE_2400("SCPI2400"),
    TSP("TSP");

    private final String keyword;

    Language(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
