/**
 * Potentiation and depression: the conductance after each of many equal pulses, how evenly and how repeatably they change it.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .analysis.pulse} and {@code .benchmark}, {@code .store} (reading), {@code .record}, {@code .figure},
 * {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.potentiation;
