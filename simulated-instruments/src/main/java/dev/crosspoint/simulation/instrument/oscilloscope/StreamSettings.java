package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * Samples without end, handed out as they come.
 *
 * @param interval time between samples in s
 * @param capacity how many samples wait to be fetched before the oldest are lost
 * @param trigger what is looked for in them, from the first one on
 * @param autoTrigger time in s after which there is a trigger anyway; infinity for never
 */
public record StreamSettings(double interval, int capacity, Trigger trigger, double autoTrigger) {

    public StreamSettings {
        if (!(interval > 0) || Double.isInfinite(interval) || capacity < 1 || !(autoTrigger >= 0)) {
            throw new IllegalArgumentException("no stream: a sample every " + interval + " s, " + capacity
                    + " kept, automatic trigger after " + autoTrigger + " s");
        }
    }
}
