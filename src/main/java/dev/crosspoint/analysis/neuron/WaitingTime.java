package dev.crosspoint.analysis.neuron;

/**
 * How long a neuron was under bias since it fired last, or since its train began.
 *
 * @param time cumulative time with a pulse on, s, without the rest of the pulse in which it fired
 * @param pulses number of pulses, the one in which it fired included
 * @param fired whether a spike ended it; if not, the train did
 */
record WaitingTime(double time, long pulses, boolean fired) {}
