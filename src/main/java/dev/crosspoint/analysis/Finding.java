package dev.crosspoint.analysis;

import dev.crosspoint.statistics.Interval;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Returns what tells this finding from others of its name; empty if there is only one. */
    List<Condition> conditions();

    /** Returns the conditions as a person writes them, such as {@code (amplitude 750 mV, width 5 ms)}; empty if none. */
    default String conditionsText() {
        return conditions().isEmpty()
                ? ""
                : conditions().stream().map(Condition::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the same finding under conditions. */
    Finding under(List<Condition> conditions);

    /**
     * A value with its 95 % interval.
     *
     * @param low lower end of the 95 % interval, in the finding's unit
     * @param high upper end of the 95 % interval, in the finding's unit
     */
    record Resolved(
            String name,
            double value,
            String unit,
            double low,
            double high,
            long n,
            String method,
            List<Condition> conditions)
            implements Finding {
        public Resolved {
            conditions = List.copyOf(conditions);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a resolved finding is a finite number, not " + name + " = " + value);
            }
        }

        /** Makes the only finding of its name. */
        public Resolved(String name, double value, String unit, double low, double high, long n, String method) {
            this(name, value, unit, low, high, n, method, List.of());
        }

        /** Makes a finding of a value with its 95 % interval. */
        public Resolved(
                String name,
                double value,
                String unit,
                Interval interval,
                long n,
                String method,
                List<Condition> conditions) {
            this(name, value, unit, interval.low(), interval.high(), n, method, conditions);
        }

        /** Makes the only finding of its name, a value with its 95 % interval. */
        public Resolved(String name, double value, String unit, Interval interval, long n, String method) {
            this(name, value, unit, interval, n, method, List.of());
        }

        /**
         * Returns whether the value was counted, so that it is exact: its name ends with {@code _count} and its interval has no
         * width.
         */
        public boolean isExactCount() {
            return name.endsWith("_count") && low == value && high == value;
        }

        @Override
        public Resolved under(List<Condition> conditions) {
            return new Resolved(name, value, unit, low, high, n, method, conditions);
        }
    }

    /**
     * A quantity that the run cannot resolve.
     *
     * @param reason what is known instead, such as {@code "below 2 pA, the noise floor at 1 PLC"}
     */
    record Unresolved(String name, String unit, long n, String reason, String method, List<Condition> conditions)
            implements Finding {
        public Unresolved {
            conditions = List.copyOf(conditions);
        }

        /** Makes the only finding of its name. */
        public Unresolved(String name, String unit, long n, String reason, String method) {
            this(name, unit, n, reason, method, List.of());
        }

        @Override
        public Unresolved under(List<Condition> conditions) {
            return new Unresolved(name, unit, n, reason, method, conditions);
        }
    }
}
