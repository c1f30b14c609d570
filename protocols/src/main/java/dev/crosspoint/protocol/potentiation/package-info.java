/**
 * Potentiation and depression: equal pulses of one polarity, then of the other, with a read after each.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .protocol.pulse}, {@code .stimulus}, {@code .settings}, {@code .site},
 * {@code .record} and the drivers' roles.
 */
package dev.crosspoint.protocol.potentiation;
