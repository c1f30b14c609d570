/**
 * What every oscilloscope over SCPI has in common: how an acquisition is set up, awaited and fetched.
 *
 * <p>May depend on {@code dev.crosspoint.scpi} and {@code dev.crosspoint.instrument}.
 */
package dev.crosspoint.scpi.oscilloscope;
