/**
 * The spread from cycle to cycle against that from device to device, over several runs of one protocol.
 *
 * <p>Its quantities are columns of the result tables that the analyses of single runs make:
 * {@link dev.crosspoint.analysis.variance.CycleQuantity#ALL} lists them. For a quantity of another protocol, add a line there.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .store} (reading), {@code .record}, {@code .figure}, {@code .quantity} and
 * {@code .statistics}.
 */
package dev.crosspoint.analysis.variance;
