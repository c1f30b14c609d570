package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.InputSettings;
import dev.crosspoint.instrument.LimitException;

/**
 * The scales of an input in steps of 1, 2 and 5, at a probe of x1.
 *
 * @param finest finest scale in V per division
 * @param coarsest coarsest scale in V per division
 * @param divisionsFromMiddle how many divisions the converter sees up and down
 */
public record VerticalScale(double finest, double coarsest, int divisionsFromMiddle) {

    /**
     * Returns the least scale, in V per division at the tip of the probe, that shows all of a range.
     *
     * @throws LimitException if there is none
     */
    public double of(InputSettings settings) {
        double probe = settings.probeAttenuation();
        double scale = probe
                * DecadeSteps.ONE_TWO_FIVE.atLeast(Math.max(finest, settings.range() / divisionsFromMiddle / probe));
        if (scale > coarsest * probe) {
            throw new LimitException("the range of input " + settings.number() + " can be up to "
                    + divisionsFromMiddle * coarsest * probe + " V at a probe of x" + probe + ", not "
                    + settings.range() + " V");
        }
        return scale;
    }

    /**
     * Requires an offset that goes with a scale.
     *
     * @param largest largest offset in V at the tip of the probe
     * @param scale scale in V per division at the tip of the probe
     * @throws LimitException if it does not
     */
    public static void requireOffset(InputSettings settings, double largest, double scale) {
        if (Math.abs(settings.offset()) > largest) {
            throw new LimitException("the offset of input " + settings.number() + " can be up to " + largest + " V at "
                    + scale + " V per division, not " + settings.offset() + " V");
        }
    }
}
