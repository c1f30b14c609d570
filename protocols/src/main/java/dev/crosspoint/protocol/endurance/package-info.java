/**
 * Endurance: SET and RESET pulses in turn, with the state read after each of them in every cycle or in log-spaced ones.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .protocol.pulse}, {@code .stimulus}, {@code .settings}, {@code .site},
 * {@code .record} and the drivers' roles.
 */
package dev.crosspoint.protocol.endurance;
