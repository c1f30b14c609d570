/**
 * What all simulated waveform generators share: waveforms as straight pieces, how a channel goes through them in time, the
 * output stage that drives a circuit with them when triggers and gates say so, and channels whose settings can be kept,
 * copied and put into effect.
 *
 * <p>Made for twins of different makes, which say in {@code OutputProgram} what a channel is set to. May depend on {@code
 * simulation.circuit}, {@code .time}, {@code .scpi} and {@code simulation.instrument}.
 */
package dev.crosspoint.simulation.instrument.generator;
