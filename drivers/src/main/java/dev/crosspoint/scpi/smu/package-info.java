/**
 * What every source-measure unit has in common: the order in which a channel is configured, switched on and made safe, what is
 * checked before a byte is sent, and how the readings of a sweep are fetched.
 *
 * <p>A driver is a command table and a {@link dev.crosspoint.scpi.smu.SmuDialect}. May depend on {@code dev.crosspoint.scpi}
 * and {@code dev.crosspoint.instrument}.
 */
package dev.crosspoint.scpi.smu;
