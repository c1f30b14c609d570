package dev.crosspoint.replay.fit;

import java.util.List;

/**
 * How one finding of a run tells one parameter of a device model: the two go in proportion, more or less.
 *
 * @param parameter key of the parameter in a device file
 * @param finding name of the finding
 * @param companions parameters that keep their proportion to it
 * @param start where the parameter begins
 * @param aim when it is right
 */
record Adjustment(String parameter, String finding, List<String> companions, Start start, Aim aim) {

    /** A finding that is far off says in which direction the parameter is wrong, but not how far. */
    private static final double LARGEST_FACTOR = 2;

    /** Where a parameter begins. */
    enum Start {
        /** At the magnitude of the finding, which is nearly the same quantity. */
        AT_THE_FINDING,
        /** Where the model has it. */
        IN_THE_MODEL
    }

    /** When a parameter is right. */
    enum Aim {
        /** When simulated runs find the value. */
        VALUE,
        /** When simulated runs find something within the interval: a spread that is bounded otherwise tells no more. */
        INTERVAL
    }

    /** Returns a parameter that is nearly the finding itself. */
    static Adjustment direct(String parameter, String finding, String... companions) {
        return new Adjustment(parameter, finding, List.of(companions), Start.AT_THE_FINDING, Aim.VALUE);
    }

    /** Returns a parameter that the finding goes with. */
    static Adjustment proportional(String parameter, String finding, String... companions) {
        return new Adjustment(parameter, finding, List.of(companions), Start.IN_THE_MODEL, Aim.VALUE);
    }

    /** Returns a spread, which is changed only as far as the finding's interval asks for it. */
    static Adjustment spread(String parameter, String finding) {
        return new Adjustment(parameter, finding, List.of(), Start.IN_THE_MODEL, Aim.INTERVAL);
    }

    /**
     * Returns by what to multiply the parameter.
     *
     * @param target the finding of the recorded run
     * @param simulated what simulated runs found with the parameter as it is
     */
    double factor(Target target, double simulated) {
        if (aim == Aim.INTERVAL && target.holds(simulated)) {
            return 1;
        }
        double ratio = target.value() / simulated;
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            return 1;
        }
        return Math.max(1 / LARGEST_FACTOR, Math.min(LARGEST_FACTOR, ratio));
    }
}
