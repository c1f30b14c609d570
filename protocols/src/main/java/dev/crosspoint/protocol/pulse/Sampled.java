package dev.crosspoint.protocol.pulse;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.stimulus.HeldLevel;

/**
 * One reading of a level sequence.
 *
 * @param held the level that was sourced, and what for
 * @param index number of the sample within that level, from 0
 * @param time start of the reading in s since the run began
 * @param reading what was measured
 */
public record Sampled(HeldLevel held, int index, double time, Reading reading) {}
