package dev.crosspoint.instrument;

/**
 * Equal ratios from {@code start} to {@code stop}, V or A, both included and of one sign; there and back when doubled.
 *
 * @param start first level, V or A, not zero
 * @param stop last level, or turning point when doubled, V or A, not zero
 * @param points number of levels of one direction, at least 2
 * @param doubled whether the levels are visited again in reverse order, the turning point twice
 * @param interval time from one level to the next in s
 * @param measureDelay time from a step to the start of its reading in s
 */
public record LogarithmicSweep(
        double start, double stop, int points, boolean doubled, double interval, double measureDelay)
        implements SourceSweep {

    public LogarithmicSweep {
        if (points < 2) {
            throw new IllegalArgumentException("a logarithmic sweep has at least 2 points, not " + points);
        }
        if (!(start * stop > 0)) {
            throw new IllegalArgumentException(
                    "a logarithmic sweep runs between levels of one sign, not from " + start + " to " + stop);
        }
    }

    @Override
    public double[] levels() {
        double[] levels = new double[doubled ? 2 * points : points];
        for (int i = 0; i < points; i++) {
            double level = i == points - 1 ? stop : start * Math.pow(stop / start, (double) i / (points - 1));
            levels[i] = level;
            if (doubled) {
                levels[2 * points - 1 - i] = level;
            }
        }
        return levels;
    }
}
