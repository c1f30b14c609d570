/**
 * How the records that describe a simulated bench say the unit, range and meaning of their components.
 *
 * <p>Depends on nothing of ours. The program that reads the bench file binds these records by the annotation alone.
 */
package dev.crosspoint.simulation.settings;
