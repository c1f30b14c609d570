/**
 * Figures drawn, as SVG and PNG, with JFreeChart.
 *
 * <p>May depend on {@code dev.crosspoint.figure}, {@code dev.crosspoint.quantity} and {@code .markup}.
 */
package dev.crosspoint.report.drawing;
