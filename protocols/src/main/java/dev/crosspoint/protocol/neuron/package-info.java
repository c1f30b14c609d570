/**
 * The artificial neuron, a volatile switch in series with a capacitor: trains of pulses from a generator, and what an
 * oscilloscope sees of them across device and capacitor and across the capacitor alone.
 *
 * <p>May depend on {@code dev.crosspoint.protocol}, {@code .stimulus}, {@code .site}, {@code .settings}, {@code .record} and
 * the drivers' roles.
 */
package dev.crosspoint.protocol.neuron;
