package dev.crosspoint.report.drawing;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * The smallest and the largest of some values; {@code low > high} if there are none.
 *
 * @param low smallest value
 * @param high largest value
 */
record Extent(double low, double high) {

    static Extent of(double[] values, DoublePredicate isDrawable) {
        var statistics = DoubleStream.of(values).filter(isDrawable).summaryStatistics();
        return new Extent(statistics.getMin(), statistics.getMax());
    }

    boolean isEmpty() {
        return low > high;
    }

    double span() {
        return high - low;
    }

    /** Returns the extent, reaching to {@code value} as well. */
    Extent including(double value) {
        return new Extent(Math.min(low, value), Math.max(high, value));
    }

    /** Returns the extent with a share of its span added at either end. */
    Extent withMargin(double share) {
        return new Extent(low - share * span(), high + share * span());
    }

    /** Returns the extent, widened about its middle where it is narrower than {@code span}. */
    Extent atLeast(double span) {
        if (span() >= span) {
            return this;
        }
        double middle = low + span() / 2;
        return new Extent(middle - span / 2, middle + span / 2);
    }
}
