package dev.crosspoint.analysis.retention;

/** The noise of a reading at 0 V, from differences of successive readings, which a slow drift does not disturb. */
final class BaseNoise {
    private double squares;
    private long differences;
    private double last = Double.NaN;

    void add(double[] currents) {
        for (double current : currents) {
            if (!Double.isNaN(last)) {
                squares += (current - last) * (current - last);
                differences++;
            }
            last = current;
        }
    }

    /** Returns the standard deviation of a reading in A; 0 if the readings do not tell. */
    double standardDeviation() {
        return differences == 0 ? 0 : Math.sqrt(squares / differences / 2);
    }
}
