package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What bursts and sweeps call the sources of their triggers, in the order of {@link BurstSettings.Source}. */
enum TriggerWords implements Mnemonic {
    INTERNAL("INTernal"),
    EXTERNAL("EXTernal"),
    MANUAL("MANual");

    private final String keyword;

    TriggerWords(String keyword) {
        this.keyword = keyword;
    }

    static TriggerWords of(BurstSettings.Source source) {
        return values()[source.ordinal()];
    }

    BurstSettings.Source source() {
        return BurstSettings.Source.values()[ordinal()];
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
