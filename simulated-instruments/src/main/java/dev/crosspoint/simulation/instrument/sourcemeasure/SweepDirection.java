package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Whether a sweep goes from start to stop, or from stop to start. */
public enum SweepDirection implements Mnemonic {
    UP("UP"),
    DOWN("DOWN");

    private final String keyword;

    SweepDirection(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
