package dev.crosspoint.analysis.neuron.signal;

/**
 * A moving average: each sample becomes the mean of itself and as many neighbours on either side, so that nothing moves
 * in time and a constant stays what it is. Of five points at 4 µs the gain is 1 at 50 Hz and −3 dB at 22 kHz.
 */
final class MovingAverage {

    private MovingAverage() {}

    /**
     * Returns the averages, in the unit of {@code values}; at both ends of as many neighbours as there are on either side.
     *
     * @param points number of samples that make one average, odd
     */
    static double[] of(double[] values, int points) {
        if (points < 1 || points % 2 == 0) {
            throw new IllegalArgumentException("a moving average takes an odd number of points, not " + points);
        }
        double[] averages = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int reach = Math.min(points / 2, Math.min(i, values.length - 1 - i));
            double sum = 0;
            for (int j = i - reach; j <= i + reach; j++) {
                sum += values[j];
            }
            averages[i] = sum / (2 * reach + 1);
        }
        return averages;
    }
}
