package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * One channel of a record.
 *
 * @param number its number, from 1
 * @param displayed whether it is on the screen and can be read
 * @param input what its codes come from
 * @param scale what its codes stand for
 */
public record SampledChannel(int number, boolean displayed, InputChannel input, CodeScale scale) {}
