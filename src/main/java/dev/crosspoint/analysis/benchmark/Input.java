package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Uncertain;

/** An input of the benchmark's equations, as a magnitude, or why the run does not have it. */
public sealed interface Input {

    /**
     * The run has it.
     *
     * @param value above 0, in the SI unit of the quantity
     * @param from what it is, in words that follow its value, such as {@code "amplitude of the pulses"}
     */
    record Known(Uncertain value, String from) implements Input {
        public Known {
            if (!(value.value() > 0)) {
                throw new IllegalArgumentException(from + " is an input above 0, not " + value.value());
            }
        }
    }

    /**
     * The run does not have it.
     *
     * @param reason what is missing, in words
     */
    record Missing(String reason) implements Input {}

    /** Returns a number that was programmed, whatever its sign, taken as exact; missing if it is 0. */
    static Input set(double value, String from) {
        return known(Uncertain.exact(value), from);
    }

    /** Returns a finding's magnitude with its interval; missing, for the finding's own reason, if it is not resolved. */
    static Input of(Finding finding, String from) {
        if (finding instanceof Finding.Unresolved unresolved) {
            return new Missing(finding.name() + " is not resolved: " + unresolved.reason());
        }
        Finding.Resolved resolved = (Finding.Resolved) finding;
        if (Double.isNaN(resolved.low()) || Double.isNaN(resolved.high())) {
            return new Missing("the uncertainty of " + finding.name() + " is not known");
        }
        return known(new Uncertain(resolved.value(), new Interval(resolved.low(), resolved.high())), from);
    }

    /** Returns the conductance in S that belongs to a finding that is a resistance in ohm, or the other way round. */
    static Input reciprocal(Finding finding, String from) {
        return of(finding, from) instanceof Known known
                ? new Known(known.value.power(-1), "1/" + finding.name() + " " + from)
                : of(finding, from);
    }

    /** Returns the conductance in S through which a finding, a current in A, flows at {@code volts} V. */
    static Input conductance(Finding current, double volts, String from) {
        return of(current, from) instanceof Known known
                ? new Known(known.value.scaledBy(1 / Math.abs(volts)), current.name() + "/V " + from)
                : of(current, from);
    }

    /** Returns that the run does not have an input. */
    static Input missing(String reason) {
        return new Missing(reason);
    }

    private static Input known(Uncertain value, String from) {
        Uncertain magnitude = value.magnitude();
        return magnitude.value() > 0 ? new Known(magnitude, from) : new Missing(from + " is 0");
    }
}
