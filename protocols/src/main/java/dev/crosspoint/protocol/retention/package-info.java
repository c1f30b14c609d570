/**
 * How long a device remembers: it is set by pulses, and then probed by reads that are too small to change it.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .stimulus}, {@code .settings}, {@code .site}, {@code .record} and the
 * drivers' roles.
 */
package dev.crosspoint.protocol.retention;
