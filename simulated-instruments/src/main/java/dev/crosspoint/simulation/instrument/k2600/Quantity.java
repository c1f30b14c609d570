package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import java.util.List;

/** What the instrument sources, limits and measures. */
enum Quantity {
    VOLTAGE("v", "Voltage", Ranges.VOLTAGE, Ranges.VOLTAGE, 20e-3),
    CURRENT("i", "Current", Ranges.SOURCED_CURRENT, Ranges.MEASURED_CURRENT, 100e-12);

    private final String letter;
    private final String title;
    private final List<Range> sourceRanges;
    private final List<Range> ranges;
    private final double smallestLimit;

    Quantity(String letter, String title, List<Range> sourceRanges, List<Range> ranges, double smallestLimit) {
        this.letter = letter;
        this.title = title;
        this.sourceRanges = sourceRanges;
        this.ranges = ranges;
        this.smallestLimit = smallestLimit;
    }

    /** Returns how names of commands about it end. */
    String letter() {
        return letter;
    }

    /** Returns what reading buffers call it. */
    String title() {
        return title;
    }

    List<Range> sourceRanges() {
        return sourceRanges;
    }

    /** Returns the ranges in which it is measured. */
    List<Range> ranges() {
        return ranges;
    }

    double largestLevel() {
        return sourceRanges.get(sourceRanges.size() - 1).largestLevel();
    }

    double smallestLimit() {
        return smallestLimit;
    }

    /** Returns the other one, which is limited where this one is sourced. */
    Quantity other() {
        return this == VOLTAGE ? CURRENT : VOLTAGE;
    }
}
