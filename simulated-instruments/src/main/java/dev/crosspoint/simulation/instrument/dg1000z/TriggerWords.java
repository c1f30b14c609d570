package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What bursts and sweeps call the sources of their triggers, in the order of {@link TriggerSource}. */
enum TriggerWords implements Mnemonic {
    INTERNAL("INTernal"),
    EXTERNAL("EXTernal"),
    MANUAL("MANual");

    private final String keyword;

    TriggerWords(String keyword) {
        this.keyword = keyword;
    }

    static TriggerWords of(TriggerSource source) {
        return values()[source.ordinal()];
    }

    TriggerSource source() {
        return TriggerSource.values()[ordinal()];
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
