package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a reading is shown and stored as ({@code :SENS:CURR:UNIT}). */
enum ReadingUnit implements Mnemonic {
    VOLT("VOLT", "Volt DC", "V"),
    AMPERE("AMP", "Amp DC", "A"),
    OHM("OHM", "Ohm", "Ohm"),
    WATT("WATT", "Watt", "W");

    private final String keyword;
    private final String unitName;
    private final String symbol;

    ReadingUnit(String keyword, String unitName, String symbol) {
        this.keyword = keyword;
        this.unitName = unitName;
        this.symbol = symbol;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** Returns the unit as readings name it. */
    String unitName() {
        return unitName;
    }

    /** Returns the unit as the front panel shows it. */
    String symbol() {
        return symbol;
    }

    /** Returns the unit of what a function measures. */
    static ReadingUnit of(MeasuredFunction function) {
        return switch (function) {
            case VOLTAGE -> VOLT;
            case CURRENT -> AMPERE;
            case RESISTANCE -> OHM;
        };
    }

    /** Returns the value of a reading in this unit. */
    double value(double volts, double amperes) {
        return switch (this) {
            case VOLT -> volts;
            case AMPERE -> amperes;
            case OHM -> volts / amperes;
            case WATT -> volts * amperes;
        };
    }
}
