/**
 * The analysis of voltage steps: how long the device takes to switch on, how that scatters, and how it depends on the voltage.
 *
 * <p>May depend on {@code dev.crosspoint.analysis} and its {@code .pulse} and {@code .waiting}, {@code .store} (reading),
 * {@code .record}, {@code .figure}, {@code .quantity} and {@code .statistics}.
 */
package dev.crosspoint.analysis.switchingtime;
