package dev.crosspoint.statistics;

/** Values that were observed, and lower bounds of those that were not because the watching ended first. */
public sealed interface Observations permits Sample, CensoredSample {

    /** Returns the observed values in ascending order, in their unit. */
    double[] events();

    /** Returns the right-censored ones in ascending order: each value lies somewhere above its bound. */
    double[] censored();

    /** Returns the number of observed and censored values. */
    default int size() {
        return events().length + censored().length;
    }
}
