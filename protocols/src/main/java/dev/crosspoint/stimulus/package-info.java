/**
 * What is applied to a device: immutable values that know their points, duration and worst case.
 *
 * <p>Depends on nothing of ours.
 */
package dev.crosspoint.stimulus;
