/**
 * The bench: which instruments stand where, how they are wired, and what the site allows; opened and closed as a whole.
 *
 * <p>May depend on {@code dev.crosspoint.settings}, {@code .site} and the drivers.
 */
package dev.crosspoint.bench;
