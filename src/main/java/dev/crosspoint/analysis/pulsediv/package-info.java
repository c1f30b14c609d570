/**
 * The analysis of pulsed I-V: the mean current of every pulse (EPSC) after displacement correction, and what a pulse costs.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .analysis.pulse} and {@code .benchmark}, {@code .store} (reading), {@code .record}, {@code
 * .figure}, {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.pulsediv;
