package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Whether one channel does as another one does. */
public enum Tracking implements Mnemonic {
    ON("ON"),
    OFF("OFF"),
    INVERTED("INVerted");

    private final String keyword;

    Tracking(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns the polarity of an output that tracks one of another polarity. */
    public Polarity of(Polarity tracked) {
        if (this != INVERTED) {
            return tracked;
        }
        return tracked == Polarity.NORMAL ? Polarity.INVERTED : Polarity.NORMAL;
    }
}
