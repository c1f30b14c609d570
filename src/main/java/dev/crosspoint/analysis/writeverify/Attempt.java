package dev.crosspoint.analysis.writeverify;

/**
 * One attempt to reach a target.
 *
 * @param number its number in the run, from 1
 * @param repeat how often the targets are gone through, from 1
 * @param level number of the target, from 1
 * @param target conductance to be reached, in S
 * @param low lowest conductance accepted, in S
 * @param high highest conductance accepted, in S
 * @param reached whether a verifying read was accepted
 * @param pulses pulses that it took
 * @param conductance read once more at the end, in S; NaN if the current was limited
 * @param energy that its pulses put into the device, in J; NaN if a sample of them is not known
 */
record Attempt(
        long number,
        long repeat,
        long level,
        double target,
        double low,
        double high,
        boolean reached,
        long pulses,
        double conductance,
        double energy) {

    /** Returns whether the target was reached and its conductance is known. */
    boolean isMeasured() {
        return reached && Double.isFinite(conductance);
    }
}
