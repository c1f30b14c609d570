package dev.crosspoint.instrument;

/**
 * The moment at which a voltage crosses a level.
 *
 * @param input number of the input that is watched for it, from 1
 * @param level voltage in V at the tip of the probe
 * @param edge direction of the crossing
 * @param delay time in s from the crossing to the trigger, from 0
 */
public record EdgeTrigger(int input, double level, BurstTrigger.Edge edge, double delay) {

    public EdgeTrigger {
        WaveformRequirements.finite("trigger level", level);
        if (!(delay >= 0) || Double.isInfinite(delay)) {
            throw new IllegalArgumentException("the delay of a trigger is a finite time from 0 s, not " + delay);
        }
    }
}
