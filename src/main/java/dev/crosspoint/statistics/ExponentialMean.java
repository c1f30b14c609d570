package dev.crosspoint.statistics;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * The mean waiting time of a process without memory from the number of events in the time watched altogether, with
 * intervals that hold for any number of events (Epstein and Sobel, JASA 1953, 48, 486).
 *
 * @param events number of events
 * @param total time watched, with and without event, in the unit of the mean
 */
public record ExponentialMean(int events, double total) {

    public ExponentialMean {
        if (events < 0 || !(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "a mean waiting time needs a time watched, not " + events + " events in " + total);
        }
    }

    /**
     * Returns the mean of these observations.
     *
     * @throws IllegalArgumentException if nothing was watched
     */
    public static ExponentialMean of(CensoredSample observations) {
        return new ExponentialMean(observations.events().length, observations.total());
    }

    /** Returns the estimate of largest likelihood, total time over events; empty without events. */
    public OptionalDouble value() {
        return events == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / events);
    }

    /**
     * Returns the exact 95 % interval where each watch was to last until its event, or all ended with a certain number of
     * events: complete or failure-censored observations. Open above without events.
     */
    public Interval intervalEndedByEvents() {
        return new Interval(events == 0 ? 0 : end(2 * events, 1 - Interval.TAIL), high());
    }

    /**
     * Returns the 95 % interval where watching ended at times fixed beforehand, as in pulse trains of given length: at
     * least 95 %, and exact for one watch of fixed length that went on after each event, whose events are counts of a
     * Poisson process (Garwood, Biometrika 1936, 28, 437). Open above without events.
     */
    public Interval intervalEndedByTime() {
        return new Interval(end(2 * events + 2, 1 - Interval.TAIL), high());
    }

    /** Returns what the mean exceeds with 95 % confidence, whatever ended the watching. */
    public double lowerLimit() {
        return end(2 * events + 2, Interval.CONFIDENCE);
    }

    private double high() {
        return events == 0 ? Double.POSITIVE_INFINITY : end(2 * events, Interval.TAIL);
    }

    private double end(int degreesOfFreedom, double probability) {
        return 2 * total / new ChiSquaredDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
    }
}
