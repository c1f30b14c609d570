package dev.crosspoint.analysis.switchingtime;

/**
 * One step of the voltage and what the device did.
 *
 * @param number number of the trial in the run, from 1
 * @param amplitude voltage of the step, V
 * @param outcome how it ended
 * @param time time from the step to switching, or how long it was watched in vain, s
 */
record Trial(long number, double amplitude, Outcome outcome, double time) {

    /** How a trial ended. */
    enum Outcome {
        /** The device switched on. */
        SWITCHED,
        /** The step ended first, or the readings did. */
        CENSORED,
        /** The device was on in the first sample. */
        ALREADY_ON
    }

    boolean switched() {
        return outcome == Outcome.SWITCHED;
    }
}
