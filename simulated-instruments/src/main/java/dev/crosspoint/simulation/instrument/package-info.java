/**
 * What all twins have in common: simulated instruments with the real command set, ranges, noise and timing, and the faults
 * that can be put between them and their clients. Each instrument lives in a package below this one.
 *
 * <p>May depend on {@code simulation.circuit}, {@code .time}, {@code .scpi}, {@code .server} and {@code .settings}. Written
 * from the instruments' facts alone: no code is shared with the drivers.
 */
package dev.crosspoint.simulation.instrument;
