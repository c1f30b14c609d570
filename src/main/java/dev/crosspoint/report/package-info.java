/**
 * The report: figures drawn, and one self-contained page of what was done and found.
 *
 * <p>May depend on {@code dev.crosspoint.figure}, {@code .analysis} and {@code .store}.
 */
package dev.crosspoint.report;
