package dev.crosspoint.simulation.instrument.ds1000z;

/** The 1-2-5 sequence in which scales and probe ratios go. */
final class Steps {
    private static final double[] MANTISSAS = {1, 2, 5, 10};
    private static final double SAME = 1e-9;

    private Steps() {}

    /** Returns the smallest step that is no smaller than {@code value}. */
    static double atLeast(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value) + SAME));
        for (double mantissa : MANTISSAS) {
            if (mantissa * decade >= value * (1 - SAME)) {
                // A quotient of whole numbers is the double that a client's own literal is.
                return decade < 1 ? mantissa / Math.rint(1 / decade) : mantissa * decade;
            }
        }
        throw new IllegalArgumentException("no step for " + value);
    }

    /** Returns whether {@code value} is one of the steps. */
    static boolean contains(double value) {
        return Math.abs(atLeast(value) / value - 1) < SAME;
    }
}
