package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.InputChannel;

/**
 * One channel of a record.
 *
 * @param number its number, from 1
 * @param displayed whether it is on the screen and can be read
 * @param input what its codes come from
 * @param range voltage in V of all divisions at the tip of the probe
 * @param offset voltage in V at the centre of the screen
 */
record SampledChannel(int number, boolean displayed, InputChannel input, double range, double offset) {

    /** Returns the step of one code at the tip of the probe in V. */
    double voltsPerCode() {
        return range / Inputs.STEPS_OF_RANGE;
    }

    /** Returns the voltage at the tip of the probe in V. */
    double volts(double code) {
        return (code - Inputs.REFERENCE_CODE) * voltsPerCode() + offset;
    }

    double code(double volts) {
        return Inputs.REFERENCE_CODE + (volts - offset) / voltsPerCode();
    }
}
