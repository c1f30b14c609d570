/**
 * Endurance: how the resistances of both states and the window between them fare over the cycles.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .analysis.pulse} and {@code .benchmark}, {@code .store} (reading), {@code .record}, {@code .figure},
 * {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.endurance;
