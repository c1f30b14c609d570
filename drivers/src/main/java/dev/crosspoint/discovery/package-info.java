/**
 * Finding instruments: where they may be, who answers there, and in which ways one and the same instrument is reached.
 *
 * <p>May depend on {@code dev.crosspoint.connection}, {@code .visa} and {@code .instrument}.
 */
package dev.crosspoint.discovery;
