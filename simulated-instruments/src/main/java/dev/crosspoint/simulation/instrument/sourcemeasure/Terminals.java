package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** The two pairs of terminals of a source-measure unit; the device is at the front, and nothing is at the rear. */
public enum Terminals implements Mnemonic {
    FRONT("FRONt"),
    REAR("REAR");

    private final String keyword;

    Terminals(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Adds the command that chooses them, which switches the output off. */
    public static void add(CommandSet commands, SourceStage stage) {
        commands.choice(":ROUTe:TERMinals", values(), c -> stage.terminals(), (c, chosen) -> stage.use(chosen));
    }
}
