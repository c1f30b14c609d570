/**
 * What every waveform generator over SCPI has in common: the order in which a channel is armed, switched on and made safe.
 *
 * <p>May depend on {@code dev.crosspoint.scpi} and {@code dev.crosspoint.instrument}.
 */
package dev.crosspoint.scpi.generator;
