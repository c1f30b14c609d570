package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** In which range the levels of a sweep are sourced. */
public enum SweepRanging implements Mnemonic {
    /** In the one that holds them all. */
    BEST("BEST"),
    /** Each in the best for it. */
    AUTOMATIC("AUTO"),
    /** In the present one. */
    FIXED("FIXed");

    private final String keyword;

    SweepRanging(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
