package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.List;

/** What the instrument sources and measures. */
enum Quantity implements Mnemonic {
    VOLTAGE("VOLTage", Unit.VOLT, Ranges.VOLTAGE, 210),
    CURRENT("CURRent", Unit.AMPERE, Ranges.CURRENT, 1.05);

    private final String keyword;
    private final Unit unit;
    private final List<Range> ranges;
    private final double largestLevel;

    Quantity(String keyword, Unit unit, List<Range> ranges, double largestLevel) {
        this.keyword = keyword;
        this.unit = unit;
        this.ranges = ranges;
        this.largestLevel = largestLevel;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    Unit unit() {
        return unit;
    }

    List<Range> ranges() {
        return ranges;
    }

    double largestLevel() {
        return largestLevel;
    }

    /** Returns what measures this. */
    MeasuredFunction function() {
        return this == VOLTAGE ? MeasuredFunction.VOLTAGE : MeasuredFunction.CURRENT;
    }

    /** Returns the other one, which is limited where this one is sourced. */
    Quantity other() {
        return this == VOLTAGE ? CURRENT : VOLTAGE;
    }
}
