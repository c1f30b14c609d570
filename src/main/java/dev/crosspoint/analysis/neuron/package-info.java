/**
 * The analysis of pulse trains at a switch in series with a capacitor: when it fires, how often, through which resistance
 * and for how much energy. Definitions follow de Boer and Ehrler, Mater. Horiz. 2025, 12, 2701.
 *
 * <p>May depend on {@code dev.crosspoint.analysis} and its {@code .benchmark} and {@code .waiting}, {@code .store} (reading),
 * {@code .record}, {@code .figure}, {@code
 * .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.neuron;
