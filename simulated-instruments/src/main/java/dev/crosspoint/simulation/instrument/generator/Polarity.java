package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Whether a signal is taken as it is or the other way round. */
public enum Polarity implements Mnemonic {
    NORMAL("NORMal"),
    INVERTED("INVerted");

    private final String keyword;

    Polarity(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
