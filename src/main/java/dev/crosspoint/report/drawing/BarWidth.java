package dev.crosspoint.report.drawing;

import java.util.Arrays;

/** The width of bars that stand on the middles of equal bins. */
final class BarWidth {

    private BarWidth() {}

    /** Returns the smallest distance between two middles; {@code alone} if there is no second one. */
    static double of(double[] middles, double alone) {
        double[] sorted = Arrays.stream(middles)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        double width = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            width = Math.min(width, sorted[i] - sorted[i - 1]);
        }
        return Double.isFinite(width) ? width : alone;
    }
}
