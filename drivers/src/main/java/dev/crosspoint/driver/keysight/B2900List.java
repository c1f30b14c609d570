package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.instrument.StepSweep;

/**
 * The levels that the source goes through, which may be fewer than the readings: source and measurement have a timer each.
 *
 * @param levels the levels in V or A
 * @param interval time from one to the next in s
 */
record B2900List(double[] levels, double interval) {

    /**
     * Returns the levels of a sweep.
     *
     * @param chained whether each reading waits for a step of the source, so that there must be one for each
     */
    static B2900List of(SourceSweep sweep, boolean chained) {
        return sweep instanceof StepSweep step && !chained
                ? new B2900List(new double[] {step.level(), step.after()}, step.readings() * step.interval())
                : new B2900List(sweep.levels(), sweep.interval());
    }
}
