package dev.crosspoint.statistics;

import java.util.Arrays;

/**
 * Waiting times or counts, some of which are right-censored: watching ended before the event.
 *
 * <p>Estimates assume that what ended the watching told nothing about when the event would have come, such as the end
 * of a pulse train. A censored time of 0 is allowed and says nothing.
 */
public final class CensoredSample implements Observations {

    private final double[] events;
    private final double[] censored;

    /** Takes values that are in ascending order already, and may be negative. */
    CensoredSample(double[] events, double[] censored) {
        this.events = events;
        this.censored = censored;
    }

    /**
     * Returns the sample of event times and of times watched in vain, each in any order and possibly empty.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public static CensoredSample of(double[] events, double[] censored) {
        return new CensoredSample(sorted("event", events), sorted("censored", censored));
    }

    @Override
    public double[] events() {
        return events.clone();
    }

    @Override
    public double[] censored() {
        return censored.clone();
    }

    @Override
    public int size() {
        return events.length + censored.length;
    }

    /** Returns the time watched altogether, with and without event, in the unit of the times. */
    public double total() {
        return Arrays.stream(events).sum() + Arrays.stream(censored).sum();
    }

    /**
     * Returns the counts of whole bins before each event, floor(time/width). A time watched in vain counts the bins
     * watched to their end less one, which the count exceeds; where not even one bin was, it says nothing and is left out.
     *
     * @param width of a bin, greater than 0, in the unit of the times
     */
    public CensoredSample inBins(double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a bin is wider than 0, not " + width);
        }
        double[] counts =
                Arrays.stream(events).map(time -> Math.floor(time / width)).toArray();
        double[] bounds = Arrays.stream(censored)
                .map(time -> Math.floor(time / width) - 1)
                .filter(bound -> bound >= 0)
                .toArray();
        return new CensoredSample(counts, bounds);
    }

    private static double[] sorted(String kind, double[] times) {
        for (double time : times) {
            if (!(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("the " + kind + " times are finite and not negative, not " + time);
            }
        }
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
