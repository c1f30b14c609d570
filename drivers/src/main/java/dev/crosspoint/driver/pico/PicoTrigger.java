package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.BurstTrigger;
import dev.crosspoint.instrument.EdgeTrigger;
import dev.crosspoint.instrument.LimitException;

/**
 * A trigger as it will be set.
 *
 * @param settings what was asked for
 * @param input the input that is watched for it
 * @param threshold level as a count of the converter
 * @param delay number of samples from the crossing to the trigger
 */
record PicoTrigger(EdgeTrigger settings, PicoInput input, short threshold, long delay) {
    private static final long LONGEST_DELAY = 0xFFFF_FFFFL;

    /**
     * Returns the trigger.
     *
     * @throws LimitException if its level lies outside the range of its input, or its delay is too long
     */
    static PicoTrigger of(EdgeTrigger settings, PicoInput input, double sampleInterval) {
        long threshold = input.counts(settings.level());
        if (Math.abs(threshold) > Ps6000.PS6000_MAX_VALUE) {
            throw new LimitException("the trigger level of " + settings.level() + " V lies outside the range of input "
                    + settings.input() + ", " + input.volts(-Ps6000.PS6000_MAX_VALUE) + " V to "
                    + input.volts(Ps6000.PS6000_MAX_VALUE) + " V");
        }
        double delay = Math.rint(settings.delay() / sampleInterval);
        if (delay > LONGEST_DELAY) {
            throw new LimitException("the trigger can be delayed by at most " + LONGEST_DELAY * sampleInterval
                    + " s at this sample interval, not by " + settings.delay() + " s");
        }
        return new PicoTrigger(settings, input, (short) threshold, (long) delay);
    }

    int direction() {
        return settings.edge() == BurstTrigger.Edge.RISING ? Ps6000.PS6000_RISING : Ps6000.PS6000_FALLING;
    }

    /** Returns the level in V at the tip of the probe, as it was rounded to a count. */
    double level() {
        return input.volts(threshold);
    }
}
