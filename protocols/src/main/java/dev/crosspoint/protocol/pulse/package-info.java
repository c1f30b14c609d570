/**
 * What the protocols of voltage pulses from a source-measure unit share: pulses and sampling as settings, an output that plays level
 * sequences by the instrument's own clock, and the table of its readings.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .stimulus}, {@code .settings}, {@code .site}, {@code .record} and the
 * drivers' roles.
 */
package dev.crosspoint.protocol.pulse;
