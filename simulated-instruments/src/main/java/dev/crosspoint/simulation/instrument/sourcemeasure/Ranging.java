package dev.crosspoint.simulation.instrument.sourcemeasure;

import java.util.List;
import java.util.Optional;

/**
 * How the range of a measurement is chosen. An automatic range goes up where a reading does not fit, and down where it is less
 * than a tenth of the range.
 *
 * @param ranges all there are, the smallest first
 * @param automatic whether the instrument chooses
 * @param fixed the one that is used otherwise
 * @param smallest the smallest one that it may choose
 * @param limit largest magnitude in V or A that can come up
 */
public record Ranging(List<Range> ranges, boolean automatic, Range fixed, Range smallest, double limit) {
    private static final double SHARE_TO_GO_DOWN = 0.1;

    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-12;

    /** Returns how the range is chosen among all of them, for values in V or A up to {@code limit}. */
    public static Ranging automatic(List<Range> ranges, double limit) {
        return new Ranging(ranges, true, ranges.get(0), ranges.get(0), limit);
    }

    /** Returns the smallest range in which {@code value} can be measured, the largest one if none suffices. */
    public static Range holding(List<Range> ranges, double value) {
        return ranges.stream()
                .filter(range -> Math.abs(value) <= range.largestReading() * ROUNDING)
                .findFirst()
                .orElse(ranges.get(ranges.size() - 1));
    }

    /** Returns the range in which to begin, where {@code previous} is the one of the measurement before. */
    Range first(Optional<Range> previous) {
        return automatic ? bounded(previous.filter(ranges::contains).orElse(holding(ranges, limit))) : fixed;
    }

    /** Returns the range in which {@code value} is better measured. */
    Range better(Range present, double value) {
        boolean tooLarge = Math.abs(value) > present.largestReading();
        boolean tooSmall = Math.abs(value) < SHARE_TO_GO_DOWN * present.fullScale();
        return automatic && (tooLarge || tooSmall) ? bounded(holding(ranges, value)) : present;
    }

    private Range bounded(Range range) {
        Range covering = holding(ranges, limit);
        Range atLeast = range.fullScale() >= smallest.fullScale() ? range : smallest;
        return atLeast.fullScale() <= covering.fullScale() ? atLeast : covering;
    }
}
