/**
 * The sampling front end that all simulated oscilloscopes share: it watches a circuit, turns the voltages of its nodes into
 * codes at equal intervals, looks for the trigger and keeps the records. What a channel's codes mean, what can be measured on them
 * and what a trigger looks at is here too; what a make calls any of it is not, but where Rigol and Keysight have the same words.
 *
 * <p>May depend on {@code simulation.circuit}, {@code .time} and {@code .scpi}.
 */
package dev.crosspoint.simulation.instrument.oscilloscope;
