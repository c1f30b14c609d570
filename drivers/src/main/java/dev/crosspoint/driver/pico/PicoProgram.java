package dev.crosspoint.driver.pico;

import java.util.List;

/**
 * All that is sent for records around triggers, known to be within what the unit can do.
 *
 * @param inputs the watched inputs, in the order of the settings
 * @param timebase when samples are taken
 * @param trigger what a record is aligned to
 * @param segments number of records
 */
record PicoProgram(List<PicoInput> inputs, PicoTimebase timebase, PicoTrigger trigger, int segments) {

    PicoProgram {
        inputs = List.copyOf(inputs);
    }

    /** Returns how long all records last together in s, with the delays of their triggers. */
    double duration() {
        return segments * (timebase.samples() + trigger.delay()) * timebase.interval();
    }
}
