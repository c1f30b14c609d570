package dev.crosspoint.analysis.neuron.signal;

import java.util.Optional;

/**
 * A rise of the capacitor's voltage within a pulse.
 *
 * @param delay time under bias in this pulse before the rise began, s
 * @param rise how far the smoothed voltage rose, V
 * @param peak the largest voltage it reached; its magnitude for negative pulses
 * @param charge the exponential from the beginning of the rise to the end of the pulse; empty if it could not be fitted or
 *     covers less than {@value SpikeFinder#LEAST_TIME_CONSTANTS} time constants
 * @param discharge the exponential after the pulse, likewise
 * @param energies where the energy went; empty without a known circuit, or if a voltage was out of its input's range
 * @param clipped whether the capacitor's voltage was out of its input's range, so that all of these are bounds
 */
public record Spike(
        double delay,
        double rise,
        PeakVoltage peak,
        Optional<ExponentialFit> charge,
        Optional<ExponentialFit> discharge,
        Optional<Energies> energies,
        boolean clipped) {}
