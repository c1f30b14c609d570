package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.GeneratorTerminal;

/** Where a channel of a generator is connected: a circuit, and the terminals of it that the channel drives. */
public record GeneratorWiring(Circuit circuit, GeneratorTerminal terminal) {}
