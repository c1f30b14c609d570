package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.Unit;
import java.util.List;

/** What a channel sources and measures. */
enum Quantity implements Mnemonic {
    VOLTAGE("VOLTage", Unit.VOLT, Ranges.VOLTAGE),
    CURRENT("CURRent", Unit.AMPERE, Ranges.CURRENT);

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-12;

    private final String keyword;
    private final Unit unit;
    private final List<Range> ranges;

    Quantity(String keyword, Unit unit, List<Range> ranges) {
        this.keyword = keyword;
        this.unit = unit;
        this.ranges = ranges;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    Unit unit() {
        return unit;
    }

    /** Returns the ranges from the smallest to the largest. */
    List<Range> ranges() {
        return ranges;
    }

    /** Returns the other one, which is measured and limited where this one is sourced. */
    Quantity other() {
        return this == VOLTAGE ? CURRENT : VOLTAGE;
    }

    /** Returns the smallest range in which {@code value} can be measured, the largest one if none suffices. */
    Range rangeToMeasure(double value) {
        return ranges.stream()
                .filter(range -> Math.abs(value) <= range.largestReading() * ROUNDING)
                .findFirst()
                .orElse(largestRange());
    }

    /** Returns the smallest range in which {@code level} can be sourced, the largest one if none suffices. */
    Range rangeToSource(double level) {
        return ranges.stream()
                .filter(range -> Math.abs(level) <= range.largestLevel() * ROUNDING)
                .findFirst()
                .orElse(largestRange());
    }

    Range smallestRange() {
        return ranges.get(0);
    }

    Range largestRange() {
        return ranges.get(ranges.size() - 1);
    }

    /** Returns the largest level in V or A that can be sourced at all. */
    double largestLevel() {
        return largestRange().largestLevel();
    }
}
