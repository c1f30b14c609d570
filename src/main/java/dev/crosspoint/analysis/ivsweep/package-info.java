/**
 * The analysis of I–V sweeps, cycle by cycle: switching voltages, resistances of both states, conduction, statistics over
 * the cycles and figures.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .analysis.benchmark}, {@code .store} (reading), {@code .record},
 * {@code .figure}, {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.ivsweep;
