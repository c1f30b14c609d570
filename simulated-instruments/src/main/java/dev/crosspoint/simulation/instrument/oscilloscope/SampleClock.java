package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * When samples are taken.
 *
 * @param start time in ns from which on the first one is
 * @param phase time in s from there to the first one: the clock of a converter knows nothing of the rest of the bench
 * @param interval time between samples in s
 */
record SampleClock(long start, double phase, double interval) {
    /** By so many samples the quotient of two times may be off. */
    private static final double ROUNDING = 1e-6;

    /** Returns the time of a sample in s after {@code origin} ns. */
    double time(long index, long origin) {
        return (start - origin) * Sampler.SECONDS_PER_NANOSECOND + phase + index * interval;
    }

    /** Returns the time of a sample in ns, rounded up. */
    long nanoseconds(long index) {
        return start + (long) Math.ceil((phase + index * interval) / Sampler.SECONDS_PER_NANOSECOND);
    }

    /** Returns the index of the first sample after {@code time} ns. */
    long indexAfter(long time) {
        return (long) Math.floor(((time - start) * Sampler.SECONDS_PER_NANOSECOND - phase) / interval) + 1;
    }

    /** Returns how many samples come within {@code duration} s, rounded up; beyond all samples for infinity. */
    long samplesIn(double duration) {
        return (long) Math.min(Math.ceil(duration / interval - ROUNDING), Long.MAX_VALUE / 4.0);
    }
}
