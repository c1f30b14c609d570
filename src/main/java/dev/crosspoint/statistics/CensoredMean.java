package dev.crosspoint.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What was waited altogether over the number of events, gathered wait by wait. For waiting times without memory this is
 * their mean with largest likelihood under censoring; its error comes from how the waiting times scatter, whatever their
 * distribution.
 */
public final class CensoredMean {

    private long waits;
    private long events;
    private double sum;
    private double squares;
    private double eventSum;

    /**
     * Takes in a wait.
     *
     * @param value how long it was
     * @param event whether an event ended it; else the watching ended first
     */
    public void add(double value, boolean event) {
        waits++;
        sum += value;
        squares += value * value;
        if (event) {
            events++;
            eventSum += value;
        }
    }

    /** Returns the number of events. */
    public long events() {
        return events;
    }

    /** Returns what was waited altogether, in the unit of the waits. */
    public double total() {
        return sum;
    }

    /** Returns the mean wait for one event, in the unit of the waits; not finite without events. */
    public double mean() {
        return sum / events;
    }

    /**
     * Returns the 95 % interval of the mean by the delta method, on its logarithm and with Student's t for the number of
     * waits; without bounds where there is one event only.
     */
    public Interval interval() {
        double mean = mean();
        if (events < 2) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        // Σ (value − mean · event)², event being 1 where one ended the wait and 0 where the watching ended.
        double scatter = squares - 2 * mean * eventSum + mean * mean * events;
        double error = Math.sqrt(Math.max(0, scatter)) / (events * mean);
        double t = new TDistribution(waits - 1.0).inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);
        return Interval.around(Math.log(mean), t * error).exp();
    }
}
