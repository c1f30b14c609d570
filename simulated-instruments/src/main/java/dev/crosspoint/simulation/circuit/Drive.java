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
    record Voltage(double target, double ramp, double positiveLimit, double negativeLimit) implements Drive {}

    /**
     * A current, with the voltage limited.
     *
     * @param target current in A
     * @param ramp time in s over which the current goes from its present value to the target in a straight line
     * @param positiveLimit most positive voltage in V
     * @param negativeLimit most negative voltage in V, a negative number
     */
    record Current(double target, double ramp, double positiveLimit, double negativeLimit) implements Drive {}
}
