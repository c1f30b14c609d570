package dev.crosspoint.analysis.variance;

import java.util.List;
import java.util.Optional;

/**
 * A quantity that has a value in every cycle of a run: a column of a result table with a row for each cycle.
 *
 * @param protocol the protocol of the runs
 * @param table name of the result table
 * @param column name of its REAL column; NaN where a cycle has no value
 * @param name what findings call it
 * @param unit of the column
 * @param isLogarithmic whether it spreads over decades, so that the spread of log10 is what is told
 * @param step column with the width of the step to which the value is rounded, in the same unit, where there is one
 */
record CycleQuantity(
        String protocol,
        String table,
        String column,
        String name,
        String unit,
        boolean isLogarithmic,
        Optional<String> step) {

    /** All that are known; a protocol's own quantities in the order in which a reader wants them. */
    static final List<CycleQuantity> ALL = List.of(
            sweepVoltage("set_voltage"),
            sweepVoltage("reset_voltage"),
            sweepVoltage("threshold_voltage_positive"),
            sweepVoltage("threshold_voltage_negative"),
            sweepVoltage("hold_voltage"),
            resistance("iv-sweep", "cycles", "resistance_hrs"),
            resistance("iv-sweep", "cycles", "resistance_lrs"));

    private static CycleQuantity sweepVoltage(String name) {
        return new CycleQuantity("iv-sweep", "cycles", name + "_v", name, "V", false, Optional.of(name + "_step_v"));
    }

    private static CycleQuantity resistance(String protocol, String table, String name) {
        return new CycleQuantity(protocol, table, name + "_ohm", "log10_" + name, "ohm", true, Optional.empty());
    }

    /** Returns a cycle's value on the scale on which its spread is told: itself, or its log10. */
    double scaled(double value) {
        return isLogarithmic ? Math.log10(value) : value;
    }

    /** Returns the unit of the spread: 1, for decades, on a logarithmic scale. */
    String spreadUnit() {
        return isLogarithmic ? "1" : unit;
    }
}
