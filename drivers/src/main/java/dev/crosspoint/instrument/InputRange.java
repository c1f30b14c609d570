package dev.crosspoint.instrument;

/**
 * What an input can show. All voltages are those at the tip of the probe.
 *
 * @param input number of the input, from 1
 * @param lowest lowest voltage in V that is told from lower ones
 * @param highest highest voltage in V that is told from higher ones
 * @param resolution step in V between neighbouring codes of the converter
 */
public record InputRange(int input, double lowest, double highest, double resolution) {}
