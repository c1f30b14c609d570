package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.Spike;

/**
 * A pulse that fired.
 *
 * @param pulse number of the pulse in its train, from 1
 * @param waiting how long it had taken since the spike before or the beginning of the train
 * @param spike the spike
 */
record Firing(long pulse, WaitingTime waiting, Spike spike) {}
