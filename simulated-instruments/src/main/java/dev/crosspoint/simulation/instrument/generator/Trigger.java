package dev.crosspoint.simulation.instrument.generator;

/**
 * What sets off a burst or a sweep.
 *
 * @param repetition time in s between two triggers of the internal source
 * @param rising whether it is the rising edge of the external source that triggers
 */
public record Trigger(TriggerSource source, double repetition, boolean rising) {}
