package dev.crosspoint.analysis.neuron;

/**
 * Relative standard uncertainties that all spikes of a run share, so that no number of spikes makes them smaller.
 *
 * @param capacitance that of the series capacitance
 * @param capacitorGain that of the capacitor's measured voltage
 * @param driveGain that of the measured drive
 */
record SystematicUncertainties(double capacitance, double capacitorGain, double driveGain) {}
