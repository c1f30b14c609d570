/**
 * Keysight (once Agilent) instruments: the B2900A series of source-measure units.
 *
 * <p>May depend on {@code dev.crosspoint.driver}, {@code .scpi}, {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.keysight;
