/**
 * Keithley instruments: the source meters 2450 and 2460 (SCPI), 2400 and 2401 (SCPI), and the series 2600B (TSP).
 *
 * <p>What each family is told is in its {@link dev.crosspoint.scpi.smu.SmuDialect}. May depend on {@code dev.crosspoint.driver},
 * {@code .scpi} with its subpackages, {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.keithley;
