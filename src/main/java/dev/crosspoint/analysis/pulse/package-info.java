/**
 * What the analyses of pulse protocols share: their readings, level by level.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .store} (reading), {@code .record}, {@code .figure}, {@code .quantity} and
 * {@code .statistics}.
 */
package dev.crosspoint.analysis.pulse;
