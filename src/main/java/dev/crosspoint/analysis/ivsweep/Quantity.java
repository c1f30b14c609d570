package dev.crosspoint.analysis.ivsweep;

import java.util.Locale;

/** What is read off every cycle; each becomes a finding over the cycles. */
enum Quantity {
    SET_VOLTAGE(
            "set_voltage",
            "V_set",
            "V",
            Mean.ARITHMETIC,
            "middle of the largest lasting rise of log10|I| on the way out"),
    RESET_VOLTAGE(
            "reset_voltage",
            "V_reset",
            "V",
            Mean.ARITHMETIC,
            "middle of the largest lasting drop of log10|I| on the way out in the other polarity"),
    THRESHOLD_VOLTAGE_POSITIVE(
            "threshold_voltage_positive",
            "V_th+",
            "V",
            Mean.ARITHMETIC,
            "middle of the largest lasting rise of log10|I| from 0 V to positive voltages"),
    THRESHOLD_VOLTAGE_NEGATIVE(
            "threshold_voltage_negative",
            "V_th−",
            "V",
            Mean.ARITHMETIC,
            "middle of the largest lasting rise of log10|I| from 0 V to negative voltages"),
    HOLD_VOLTAGE(
            "hold_voltage",
            "V_hold",
            "V",
            Mean.ARITHMETIC,
            "|V| on the way back at which the conductance falls below the logarithmic middle of both states, between"
                    + " the last reading on and the first off or 0 V"),
    CONDUCTANCE_HRS("conductance_hrs", "S_OFF", "S", Mean.GEOMETRIC, "|I/V| in the high-resistance state"),
    CONDUCTANCE_LRS("conductance_lrs", "S_ON", "S", Mean.GEOMETRIC, "|I/V| in the low-resistance state"),
    RESISTANCE_HRS("resistance_hrs", "R_HRS", "ohm", Mean.GEOMETRIC, "|V/I| in the high-resistance state"),
    RESISTANCE_LRS("resistance_lrs", "R_LRS", "ohm", Mean.GEOMETRIC, "|V/I| in the low-resistance state"),
    ON_OFF_RATIO(
            "on_off_ratio",
            "S_ON/S_OFF",
            "1",
            Mean.GEOMETRIC,
            "low-resistance over high-resistance conductance of one cycle"),
    CONDUCTANCE(
            "conductance", "S", "S", Mean.GEOMETRIC, "|I/V| at the read voltage on the way out, whatever the state"),
    HYSTERESIS_AREA("hysteresis_area", "∮ I dV", "V·A", Mean.ARITHMETIC, "|∮ I dV| of both polarities, by trapezia"),
    CURRENT_NOISE(
            "current_noise",
            "σ_I",
            "A",
            Mean.ARITHMETIC,
            "standard deviation of a reading, from third differences of the smallest third of the currents");

    /** How cycles are averaged. */
    enum Mean {
        ARITHMETIC,
        /** On the logarithm, for what spreads over decades. */
        GEOMETRIC
    }

    private final String findingName;
    private final String symbol;
    private final String unit;
    private final Mean mean;
    private final String definition;

    Quantity(String findingName, String symbol, String unit, Mean mean, String definition) {
        this.findingName = findingName;
        this.symbol = symbol;
        this.unit = unit;
        this.mean = mean;
        this.definition = definition;
    }

    String findingName() {
        return findingName;
    }

    /** Returns what it is called in a legend. */
    String symbol() {
        return symbol;
    }

    String unit() {
        return unit;
    }

    /** Returns the name of its column in a table, which ends with the unit. */
    String column() {
        return switch (unit) {
            case "V", "A", "ohm" -> findingName + "_" + unit.toLowerCase(Locale.ROOT);
            case "S" -> findingName + "_siemens";
            case "V·A" -> findingName + "_va";
            default -> findingName;
        };
    }

    /** Returns whether it is a voltage, which is known to a step of the sweep. */
    boolean isVoltage() {
        return unit.equals("V");
    }

    boolean isGeometric() {
        return mean == Mean.GEOMETRIC;
    }

    String definition() {
        return definition;
    }

    /** Returns whether a current too small to be measured bounds the quantity from below, not from above. */
    boolean isBoundedFromBelow() {
        return this == RESISTANCE_HRS || this == RESISTANCE_LRS || this == ON_OFF_RATIO;
    }

    /** Returns in a word on which side of its bound the quantity lies. */
    String sideOfBound() {
        return isBoundedFromBelow() ? "above" : "below";
    }
}
