package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.scpi.Mnemonic;

/**
 * Which way the edge of a trigger goes, as a make names it.
 *
 * @param keyword its name
 * @param slope what it stands for
 */
public record EdgeSlope(String keyword, Trigger.Slope slope) implements Mnemonic {}
