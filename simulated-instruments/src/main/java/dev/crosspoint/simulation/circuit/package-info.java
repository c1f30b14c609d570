/**
 * The one circuit that all instruments of a bench are wired to: device, series and parasitic elements, source terminals.
 *
 * <p>May depend on {@code simulation.device} and {@code simulation.settings}.
 */
package dev.crosspoint.simulation.circuit;
