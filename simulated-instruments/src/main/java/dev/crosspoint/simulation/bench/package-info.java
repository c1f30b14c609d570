/**
 * A whole simulated bench: one timeline, one circuit, one device, and the twins wired to them.
 *
 * <p>May depend on every other package of this module.
 */
package dev.crosspoint.simulation.bench;
