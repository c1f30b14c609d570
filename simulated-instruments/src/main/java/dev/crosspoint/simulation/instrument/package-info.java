/**
 * Twins: simulated instruments on a loopback port with the real command set, ranges, noise and timing.
 *
 * <p>May depend on {@code simulation.circuit} and {@code simulation.settings}. Written from the instruments' facts alone:
 * no code is shared with the drivers.
 */
package dev.crosspoint.simulation.instrument;
