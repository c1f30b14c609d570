package dev.crosspoint.analysis.neuron.signal;

/**
 * V(t) = level + amplitude · exp(−(t − start)/timeConstant), fitted to part of a record.
 *
 * @param start time in the record at which it begins, s
 * @param duration time over which it was fitted, s
 * @param level voltage that it tends to, V
 * @param amplitude voltage above that level at its start, V; negative for a charge
 * @param timeConstant τ, s
 * @param noiseError standard error of τ from noise, s, from the covariance; where the samples scatter more about the fit
 *     than their noise explains, it is larger by the square root of the reduced χ²
 * @param codeError standard error of τ from the steps of the digitizer, s, much the same in every spike of a run
 * @param reducedChiSquare χ² per degree of freedom
 */
public record ExponentialFit(
        double start,
        double duration,
        double level,
        double amplitude,
        double timeConstant,
        double noiseError,
        double codeError,
        double reducedChiSquare) {

    /** Returns the fitted voltage, V, at a time in the record, s. */
    public double at(double time) {
        return level + amplitude * Math.exp((start - time) / timeConstant);
    }

    /** Returns the standard error of τ from both, s. */
    public double timeConstantError() {
        return Math.hypot(noiseError, codeError);
    }

    /** Returns how many time constants the fit covers. */
    double timeConstantsCovered() {
        return duration / timeConstant;
    }
}
