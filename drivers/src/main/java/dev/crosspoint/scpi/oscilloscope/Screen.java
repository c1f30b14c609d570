package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.CaptureSettings;
import dev.crosspoint.instrument.LimitException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The screen of an oscilloscope, whose memory spans it.
 *
 * @param divisions how many divisions it is wide
 * @param steps the steps of the timebase
 * @param fastest fastest timebase in s per division
 * @param slowest slowest timebase in s per division
 */
public record Screen(int divisions, DecadeSteps steps, double fastest, double slowest) {

    /**
     * Returns the fastest timebase in s per division that shows a record.
     *
     * @throws LimitException if the record is too long for the screen
     */
    public double scale(CaptureSettings settings) {
        double duration = settings.beforeTrigger() + settings.afterTrigger();
        double scale = steps.atLeast(Math.max(fastest, duration / divisions));
        if (scale > slowest) {
            throw new LimitException(
                    "a record can be up to " + divisions * slowest + " s long, not " + duration + " s");
        }
        return scale;
    }

    /** Returns the time in s of the middle of the screen after the trigger, so that the record begins at its left edge. */
    public double middle(CaptureSettings settings, double scale) {
        return duration(scale) / 2
                - settings.beforeTrigger()
                + settings.trigger().delay();
    }

    /** Returns the time in s that the screen shows. */
    public double duration(double scale) {
        return divisions * scale;
    }

    /** Returns that of some numbers of points whose sample interval is nearest to the wanted one; empty if there are none. */
    public Optional<Integer> nearest(CaptureSettings settings, double scale, IntStream points) {
        return points.boxed()
                .min(Comparator.comparingDouble(
                        number -> Math.abs(Math.log(duration(scale) / number / settings.sampleInterval()))));
    }
}
