package dev.crosspoint.protocol;

import dev.crosspoint.settings.Quantities;
import java.util.OptionalDouble;

/**
 * Where in the time of a level its reading lies.
 *
 * @param dwell time of a level in s
 * @param nplc integration time in cycles of the mains
 * @param measureDelay time in s from a step to its reading, if it is prescribed
 */
public record ReadingTiming(double dwell, double nplc, OptionalDouble measureDelay) {

    /** Time left between a reading and the next step, so that the instrument is ready for it: a part of the dwell ... */
    private static final double MARGIN_PART = 0.05;

    /** ... but no more than this, in s. */
    private static final double MARGIN_SECONDS = 1e-3;

    /** Returns the integration time in s at mains of {@code lineFrequency} Hz. */
    public double aperture(double lineFrequency) {
        return nplc / lineFrequency;
    }

    /**
     * Returns the time in s from a step to the start of its reading; where none is prescribed, the reading ends just before the
     * next step.
     *
     * @throws IllegalArgumentException if a reading does not fit into the dwell time
     */
    public double delay(double lineFrequency) {
        double aperture = aperture(lineFrequency);
        double spare = Math.min(MARGIN_PART * dwell, MARGIN_SECONDS);
        double delay = measureDelay.orElse(dwell - aperture - spare);
        if (delay < 0 || delay + aperture > dwell - spare * 0.999) {
            throw new IllegalArgumentException("a reading of nplc " + nplc + " takes "
                    + Quantities.format(aperture, "s") + " at " + Quantities.format(lineFrequency, "Hz")
                    + " mains, which does not fit" + (measureDelay.isPresent() ? " with its measure-delay" : "")
                    + " into " + Quantities.format(dwell, "s") + " at each level; lower nplc or raise that time");
        }
        return delay;
    }
}
