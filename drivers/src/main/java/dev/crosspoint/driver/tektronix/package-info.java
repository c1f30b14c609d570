/**
 * Tektronix instruments: the 3000 and 4000 series of oscilloscopes.
 *
 * <p>May depend on {@code dev.crosspoint.driver}, {@code .scpi} with its subpackages, {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.tektronix;
