package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The terminals at which the device is: those at the front. The others are not simulated, and choosing them is an error. */
public enum FrontTerminals implements Mnemonic {
    FRONT("FRONt");

    private final String keyword;

    FrontTerminals(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Adds the command that chooses them. */
    public static void add(CommandSet commands) {
        commands.choice(":ROUTe:TERMinals", values(), c -> FRONT, (c, terminals) -> {});
    }
}
