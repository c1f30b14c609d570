/**
 * Device models: seeded, stochastic physics of a two-terminal device.
 *
 * <p>Depends on nothing of ours but {@code simulation.settings}.
 */
package dev.crosspoint.simulation.device;
