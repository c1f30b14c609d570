package dev.crosspoint.analysis.neuron.signal;

/**
 * What the capacitor's node is made of.
 *
 * @param capacitance series capacitance, F
 * @param load resistance of the oscilloscope's input and probe across it, ohm
 */
public record Circuit(double capacitance, double load) {}
