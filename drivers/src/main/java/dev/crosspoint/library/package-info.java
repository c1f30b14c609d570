/**
 * The libraries of instrument makers, for instruments that speak no language of their own: finding and loading them, and
 * recording what is called.
 *
 * <p>May depend on {@code dev.crosspoint.connection} for addresses and transcripts, on {@code dev.crosspoint.visa} for the
 * functions of VISA, and on {@code dev.crosspoint.instrument} for its exceptions.
 */
package dev.crosspoint.library;
