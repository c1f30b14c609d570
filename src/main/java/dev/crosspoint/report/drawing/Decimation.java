package dev.crosspoint.report.drawing;

import java.util.stream.IntStream;

/**
 * Fewer points for drawing: of every few consecutive ones the lowest and the highest, in their order, so that peaks and
 * jumps stay. Only the drawing is thinned; the data are not.
 */
final class Decimation {

    private Decimation() {}

    /**
     * Returns the indices of the points to draw, ascending; the first, the last, the lowest and the highest are among
     * them, and where a line broke it still breaks.
     *
     * @param y vertical positions; NaN where the line breaks
     * @param most about how many points to keep
     */
    static int[] indices(double[] y, int most) {
        if (y.length <= most) {
            return IntStream.range(0, y.length).toArray();
        }
        int bucket = (int) Math.ceil(2.0 * y.length / most);
        IntStream.Builder kept = IntStream.builder();
        for (int start = 0; start < y.length; start += bucket) {
            keepExtremes(y, start, Math.min(start + bucket, y.length), kept);
        }
        kept.add(0).add(y.length - 1);
        return kept.build().sorted().distinct().toArray();
    }

    private static void keepExtremes(double[] y, int start, int end, IntStream.Builder kept) {
        int lowest = -1;
        int highest = -1;
        int gap = -1;
        for (int i = start; i < end; i++) {
            if (Double.isNaN(y[i])) {
                gap = gap < 0 ? i : gap;
                continue;
            }
            // The first of equals is the lowest, the last the highest, so that a plateau keeps both its ends.
            lowest = lowest < 0 || y[i] < y[lowest] ? i : lowest;
            highest = highest < 0 || y[i] >= y[highest] ? i : highest;
        }
        IntStream.of(lowest, highest, gap).filter(i -> i >= 0).forEach(kept::add);
    }
}
