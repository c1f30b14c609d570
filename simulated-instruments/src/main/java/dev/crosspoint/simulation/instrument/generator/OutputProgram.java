package dev.crosspoint.simulation.instrument.generator;

/**
 * What a channel is set to put out.
 *
 * @param on whether its output is switched on
 * @param gate what else has to hold for its relay to be closed
 * @param signal the waveform
 * @param timing when it is put out
 */
public record OutputProgram(boolean on, OutputGate gate, Signal signal, Timing timing) {}
