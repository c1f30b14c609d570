/**
 * The report: figures drawn, and one self-contained page of what was done and found.
 *
 * <p>May depend on {@code dev.crosspoint.figure}, {@code .analysis}, {@code .store} and its own parts: {@code .report.drawing},
 * {@code .report.markup} and {@code .report.quantity}.
 */
package dev.crosspoint.report;
