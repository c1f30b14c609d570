/**
 * From sampled voltages to pulses and spikes: cutting records into pulses, removing mains hum, finding spikes, fitting
 * charge and discharge, integrating energies; record by record, at constant memory.
 *
 * <p>May depend on {@code dev.crosspoint.store} (reading) and {@code .statistics}.
 */
package dev.crosspoint.analysis.neuron.signal;
