/**
 * The sampling front end that all simulated oscilloscopes share: it watches a circuit, turns the voltages of its nodes into
 * codes at equal intervals, looks for the trigger and keeps the records.
 *
 * <p>May depend on {@code simulation.circuit}, {@code .time} and {@code .scpi}.
 */
package dev.crosspoint.simulation.instrument.oscilloscope;
