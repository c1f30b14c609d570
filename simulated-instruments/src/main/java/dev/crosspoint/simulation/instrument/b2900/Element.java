package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a reading consists of, in the order in which it is always put out ({@code :FORM:ELEM:SENS}). */
enum Element implements Mnemonic {
    VOLTAGE("VOLTage"),
    CURRENT("CURRent"),
    RESISTANCE("RESistance"),
    TIME("TIME"),
    STATUS("STATus"),
    SOURCE("SOURce");

    private final String keyword;

    Element(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
