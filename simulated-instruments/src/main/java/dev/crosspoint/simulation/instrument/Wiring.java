package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.SourceTerminal;

/** Where an instrument's channel is connected: a circuit, and a pair of terminals of it. */
public record Wiring(Circuit circuit, SourceTerminal terminal) {}
