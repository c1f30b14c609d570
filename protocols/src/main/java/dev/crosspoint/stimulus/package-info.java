/**
 * What is applied to a device: immutable values that know their points, duration and worst case, and the limits of the site
 * that they are held against.
 *
 * <p>May depend on {@code dev.crosspoint.settings} for its annotation only.
 */
package dev.crosspoint.stimulus;
