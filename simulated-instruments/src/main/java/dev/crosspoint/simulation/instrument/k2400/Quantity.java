package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.List;

/** What the instrument sources and measures. */
enum Quantity implements Mnemonic {
    VOLTAGE("VOLTage", Ranges.VOLTAGE, new NumberRange(-210, 210, 0, Unit.VOLT)),
    CURRENT("CURRent", Ranges.CURRENT, new NumberRange(-1.05, 1.05, 0, Unit.AMPERE));

    private final String keyword;
    private final List<Range> ranges;
    private final NumberRange levels;

    Quantity(String keyword, List<Range> ranges, NumberRange levels) {
        this.keyword = keyword;
        this.ranges = ranges;
        this.levels = levels;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    List<Range> ranges() {
        return ranges;
    }

    /** Returns which levels, V or A, there are. */
    NumberRange levels() {
        return levels;
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
