/**
 * Pulsed I-V: trains of potentiating and depressing voltage pulses with the current sampled through each.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .protocol.pulse}, {@code .stimulus}, {@code .settings}, {@code .site} and
 * the drivers' roles.
 */
package dev.crosspoint.protocol.pulsediv;
