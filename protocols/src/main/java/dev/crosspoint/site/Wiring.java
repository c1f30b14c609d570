package dev.crosspoint.site;

import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;

/**
 * How a source-measure channel is connected to the device.
 *
 * @param sense by two wires or by four
 * @param offMode what its terminals do when the output is off
 */
public record Wiring(SenseMode sense, OffMode offMode) {}
