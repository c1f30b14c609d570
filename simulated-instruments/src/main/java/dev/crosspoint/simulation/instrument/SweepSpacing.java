package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Whether the points of a sweep lie at equal steps or at equal factors ({@code SWEep:SPACing}). */
public enum SweepSpacing implements Mnemonic {
    LINEAR("LINear"),
    LOGARITHMIC("LOGarithmic");

    private final String keyword;

    SweepSpacing(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
