/**
 * The analysis of retention runs: the decay of each repeat, when it meets which criterion, what is usual over repeats, and what
 * runs at several temperatures tell together.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .analysis.pulse}, {@code .store} (reading), {@code .record}, {@code .figure},
 * {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.retention;
