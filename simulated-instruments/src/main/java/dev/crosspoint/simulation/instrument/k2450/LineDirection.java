package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Who drives a digital line. */
enum LineDirection implements Mnemonic {
    IN("IN"),
    OUT("OUT"),
    OPEN_DRAIN("OPENdrain"),
    MASTER("MASTer"),
    ACCEPTOR("ACCeptor");

    private final String keyword;

    LineDirection(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
