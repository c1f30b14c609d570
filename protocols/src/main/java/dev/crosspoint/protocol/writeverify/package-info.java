/**
 * Write and verify: a device is brought to given conductances by pulses, each followed by a read that decides on the next.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .protocol.pulse}, {@code .stimulus}, {@code .settings}, {@code .site},
 * {@code .record} and the drivers' roles.
 */
package dev.crosspoint.protocol.writeverify;
