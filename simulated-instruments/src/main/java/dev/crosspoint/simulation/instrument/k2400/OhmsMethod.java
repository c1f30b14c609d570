package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Who sets the source while resistance is measured ({@code :SENS:RES:MODE}). */
enum OhmsMethod implements Mnemonic {
    /** The user; the reading is voltage over current. */
    MANUAL("MANual"),
    /** The instrument, which sources the test current of the range. */
    AUTOMATIC("AUTO");

    private final String keyword;

    OhmsMethod(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
