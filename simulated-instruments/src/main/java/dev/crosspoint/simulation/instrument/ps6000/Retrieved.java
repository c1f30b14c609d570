package dev.crosspoint.simulation.instrument.ps6000;

/**
 * What was written to a client's arrays.
 *
 * @param count how many samples to each
 * @param overflow bit n is set if channel n was over range
 */
public record Retrieved(int count, short overflow) {}
