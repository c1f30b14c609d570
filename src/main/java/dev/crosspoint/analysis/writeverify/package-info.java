/**
 * Write and verify: how surely, how fast and how exactly given conductances were reached.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .analysis.pulse}, {@code .store} (reading), {@code .record}, {@code .figure},
 * {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.writeverify;
