/**
 * Waiting times, some of which are censored: the distributions that describe them, and how both are drawn.
 *
 * <p>May depend on {@code dev.crosspoint.analysis}, {@code .figure}, {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.waiting;
