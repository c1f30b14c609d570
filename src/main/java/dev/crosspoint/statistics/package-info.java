/**
 * Distributions, fits and intervals, knowing nothing of devices or runs.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.statistics;
