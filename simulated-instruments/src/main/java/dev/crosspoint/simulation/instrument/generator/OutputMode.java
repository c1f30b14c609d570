package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What decides whether an output that is on is connected. */
public enum OutputMode implements Mnemonic {
    NORMAL("NORMal"),
    /** The level at the connector for external triggers and gates. */
    GATED("GATed");

    private final String keyword;

    OutputMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
