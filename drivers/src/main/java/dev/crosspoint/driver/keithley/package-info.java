/**
 * Keithley instruments: the source meters 2450 and 2460 (SCPI), 2400 and 2401 (SCPI), and the series 2600B (TSP).
 *
 * <p>What they have in common is in {@link dev.crosspoint.driver.keithley.SourceMeter}; what each family is told is in its
 * {@link dev.crosspoint.driver.keithley.SourceMeterDialect}. May depend on {@code dev.crosspoint.driver}, {@code .scpi},
 * {@code .connection} and {@code .instrument}.
 */
package dev.crosspoint.driver.keithley;
