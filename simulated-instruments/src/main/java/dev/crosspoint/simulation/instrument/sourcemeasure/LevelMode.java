package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Where the levels of a triggered source come from. */
public enum LevelMode implements Mnemonic {
    FIXED("FIXed"),
    SWEEP("SWEep"),
    LIST("LIST");

    private final String keyword;

    LevelMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
