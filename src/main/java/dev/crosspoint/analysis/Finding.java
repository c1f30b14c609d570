package dev.crosspoint.analysis;

/** One result of a run, with its unit and its uncertainty, or the plain statement that the run cannot tell. */
public sealed interface Finding permits Finding.Resolved, Finding.Unresolved {

    /** Returns the finding's name, such as {@code set_voltage}. */
    String name();

    /** Returns the unit, such as {@code "V"}; {@code "1"} for ratios and counts. */
    String unit();

    /** Returns how many cycles, pulses or events it rests on. */
    long n();

    /** Returns in one line how the value and its interval were obtained. */
    String method();

    /**
     * A value with its 95 % interval.
     *
     * @param low lower end of the 95 % interval, in the finding's unit
     * @param high upper end of the 95 % interval, in the finding's unit
     */
    record Resolved(String name, double value, String unit, double low, double high, long n, String method)
            implements Finding {
        public Resolved {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a resolved finding is a finite number, not " + name + " = " + value);
            }
        }
    }

    /**
     * A quantity that the run cannot resolve.
     *
     * @param reason what is known instead, such as {@code "below 2 pA, the noise floor at 1 PLC"}
     */
    record Unresolved(String name, String unit, long n, String reason, String method) implements Finding {}
}
