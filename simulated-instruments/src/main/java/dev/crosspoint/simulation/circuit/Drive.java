package dev.crosspoint.simulation.circuit;

/** How an instrument drives a pair of terminals. */
public sealed interface Drive {

    /** No connection. */
    record Open() implements Drive {}

    /**
     * A voltage, with the current limited.
     *
     * @param target voltage in V
     * @param ramp time in s over which the voltage goes from its present value to the target in a straight line
     * @param positiveLimit most positive current in A
     * @param negativeLimit most negative current in A, a negative number
     */
    record Voltage(double target, double ramp, double positiveLimit, double negativeLimit) implements Drive {

        public Voltage {
            Drive.check(target, ramp, positiveLimit, negativeLimit);
        }
    }

    /**
     * A current, with the voltage limited.
     *
     * @param target current in A
     * @param ramp time in s over which the current goes from its present value to the target in a straight line
     * @param positiveLimit most positive voltage in V
     * @param negativeLimit most negative voltage in V, a negative number
     */
    record Current(double target, double ramp, double positiveLimit, double negativeLimit) implements Drive {

        public Current {
            Drive.check(target, ramp, positiveLimit, negativeLimit);
        }
    }

    private static void check(double target, double ramp, double positiveLimit, double negativeLimit) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("the target must be a finite number, not " + target);
        }
        if (!(ramp >= 0 && ramp < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the ramp must last 0 s or longer, not " + ramp + " s");
        }
        if (!(positiveLimit > 0 && positiveLimit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the positive limit must be above 0 and finite, not " + positiveLimit);
        }
        if (!(negativeLimit < 0 && negativeLimit > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("the negative limit must be below 0 and finite, not " + negativeLimit);
        }
    }
}
