/**
 * Keysight (once Agilent) instruments: the B2900A series of source-measure units, the 33500 and 33600 series (Trueform) of
 * waveform generators, and the InfiniiVision X series of oscilloscopes.
 *
 * <p>May depend on {@code dev.crosspoint.driver}, {@code .scpi} with its subpackages, {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.keysight;
