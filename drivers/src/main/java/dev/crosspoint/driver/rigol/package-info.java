/**
 * Rigol instruments: the DG1000Z family of waveform generators and the DS1000Z family of oscilloscopes.
 *
 * <p>May depend on {@code dev.crosspoint.driver}, {@code .scpi} with its subpackages, {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.rigol;
