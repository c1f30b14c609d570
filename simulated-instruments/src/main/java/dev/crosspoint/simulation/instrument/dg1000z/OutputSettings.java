package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.OutputSwitch;
import dev.crosspoint.simulation.instrument.generator.Sign;

/** How a channel's output and its sync output are switched. */
final class OutputSettings extends OutputSwitch {
    /** The level of the gate input that connects a gated output. */
    Sign gatePolarity = Sign.POSITIVE;

    boolean sync = true;
    Sign syncPolarity = Sign.POSITIVE;
    /** In s. */
    double syncDelay;

    OutputSettings copy() {
        OutputSettings copy = new OutputSettings();
        copy.copyFrom(this);
        copy.gatePolarity = gatePolarity;
        copy.sync = sync;
        copy.syncPolarity = syncPolarity;
        copy.syncDelay = syncDelay;
        return copy;
    }
}
