/**
 * The time of a simulated bench: one timeline that all of its twins and its users share.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.simulation.time;
