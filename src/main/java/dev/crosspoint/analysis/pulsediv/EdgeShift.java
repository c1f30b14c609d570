package dev.crosspoint.analysis.pulsediv;

/**
 * By how much the samples of a trace come later after their edge than those of a reference: the shift of the largest
 * cross-correlation, less half the energy of the shifted reference, which is the shift of least squares.
 *
 * @param samples the shift in sample intervals, positive if the trace's edge comes later
 * @param standardError of the shift, in sample intervals
 */
record EdgeShift(double samples, double standardError) {

    /** No shift. */
    static final EdgeShift NONE = new EdgeShift(0, Double.POSITIVE_INFINITY);

    /** Both trains are timed by the instrument, so that edges do not miss each other by more than one sample. */
    private static final int FARTHEST = 1;

    private static final int STEPS = 200;

    /** A shift of so many standard errors is one, not noise. */
    private static final double RESOLVED = 3;

    /**
     * Searches the shift of {@code trace} against {@code reference}.
     *
     * @param variance sum of the variances of a sample of either, in the unit of the samples squared
     */
    static EdgeShift between(double[] trace, double[] reference, double variance) {
        double best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int step = -STEPS; step <= STEPS; step++) {
            double shift = (double) FARTHEST * step / STEPS;
            double likeness = likeness(trace, reference, shift);
            if (likeness > largest) {
                largest = likeness;
                best = shift;
            }
        }
        double slopes = 0;
        for (int i = FARTHEST; i < trace.length - FARTHEST; i++) {
            double slope = (reference[i + 1] - reference[i - 1]) / 2;
            slopes += slope * slope;
        }
        return new EdgeShift(best, Math.sqrt(variance / slopes));
    }

    private static double likeness(double[] trace, double[] reference, double shift) {
        double sum = 0;
        for (int i = FARTHEST; i < trace.length - FARTHEST; i++) {
            double shifted = at(reference, i - shift);
            sum += trace[i] * shifted - shifted * shifted / 2;
        }
        return sum;
    }

    /** Returns whether the edges lie apart by more than noise explains. */
    boolean isResolved() {
        return Math.abs(samples) > RESOLVED * standardError && Math.abs(samples) < FARTHEST;
    }

    /** Returns a reference as it would have been sampled with the trace; unchanged if the shift is not resolved. */
    double[] applyTo(double[] reference) {
        if (!isResolved()) {
            return reference;
        }
        double[] shifted = new double[reference.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = at(reference, i - samples);
        }
        return shifted;
    }

    /** Returns the value between samples, on the cubic through the four around it (Catmull and Rom, 1974). */
    private static double at(double[] samples, double position) {
        int left = (int) Math.floor(position);
        double part = position - left;
        double before = sample(samples, left - 1);
        double from = sample(samples, left);
        double to = sample(samples, left + 1);
        double after = sample(samples, left + 2);
        double slopeFrom = (to - before) / 2;
        double slopeTo = (after - from) / 2;
        double cubic = 2 * (from - to) + slopeFrom + slopeTo;
        double square = 3 * (to - from) - 2 * slopeFrom - slopeTo;
        return ((cubic * part + square) * part + slopeFrom) * part + from;
    }

    private static double sample(double[] samples, int index) {
        return samples[Math.min(samples.length - 1, Math.max(0, index))];
    }
}
