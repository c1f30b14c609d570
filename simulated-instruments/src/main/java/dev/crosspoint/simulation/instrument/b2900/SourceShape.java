package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Whether a level stays or is the peak of a pulse. */
enum SourceShape implements Mnemonic {
    DC("DC"),
    PULSE("PULSe");

    private final String keyword;

    SourceShape(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
