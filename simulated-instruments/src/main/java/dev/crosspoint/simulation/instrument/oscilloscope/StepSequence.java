package dev.crosspoint.simulation.instrument.oscilloscope;

/** The steps within a decade in which scales and probe ratios go. */
public enum StepSequence {
    ONE_TWO_FIVE(1, 2, 5, 10),
    ONE_TWO_FOUR(1, 2, 4, 10);

    private static final double SAME = 1e-9;

    private final double[] mantissas;

    StepSequence(double... mantissas) {
        this.mantissas = mantissas;
    }

    /** Returns the smallest step that is no smaller than {@code value}, which is above 0. */
    public double atLeast(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value) + SAME));
        for (double mantissa : mantissas) {
            if (mantissa * decade >= value * (1 - SAME)) {
                return step(mantissa, decade);
            }
        }
        throw new IllegalArgumentException("no step for " + value);
    }

    /** Returns the step that is nearest to {@code value}, which is above 0; the larger one of two. */
    public double nearest(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value) + SAME));
        double nearest = step(mantissas[0], decade);
        for (double mantissa : mantissas) {
            double step = step(mantissa, decade);
            if (Math.abs(step - value) <= Math.abs(nearest - value)) {
                nearest = step;
            }
        }
        return nearest;
    }

    /** Returns whether {@code value} is one of the steps. */
    public boolean contains(double value) {
        return Math.abs(atLeast(value) / value - 1) < SAME;
    }

    /** A quotient of whole numbers is the double that a client's own literal is. */
    private static double step(double mantissa, double decade) {
        return decade < 1 ? mantissa / Math.rint(1 / decade) : mantissa * decade;
    }
}
