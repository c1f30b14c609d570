package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** How several conversions become one reading. */
public enum AveragingFilter implements Mnemonic {
    /** Each reading is the mean of conversions of its own. */
    REPEATING("REPeat"),
    /** Each reading is the mean of the last conversions. */
    MOVING("MOVing");

    private final String keyword;

    AveragingFilter(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
