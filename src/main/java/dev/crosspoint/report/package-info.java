/**
 * The report: figures drawn, and one self-contained page of what was done and found.
 *
 * <p>May depend on {@code dev.crosspoint.figure}, {@code .analysis}, {@code .store} and {@code .quantity}, and its own parts
 * {@code .report.drawing} and {@code .report.markup}.
 */
package dev.crosspoint.report;
