/**
 * The SCPI kit that drivers are written with: command tables, number and block formats, the error queue.
 *
 * <p>May depend on {@code dev.crosspoint.connection} and {@code dev.crosspoint.instrument}.
 */
package dev.crosspoint.scpi;
