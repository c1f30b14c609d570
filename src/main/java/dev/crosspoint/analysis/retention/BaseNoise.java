package dev.crosspoint.analysis.retention;

/**
 * The noise of a reading at 0 V, from differences of successive readings after the same probe, or, where there is only one after
 * each, of successive ones: the level that offsets leave at 0 V moves with the state of the device.
 */
final class BaseNoise {

    /** Fewer differences do not tell the noise. */
    private static final int LEAST_DIFFERENCES = 4;

    private double squaresWithin;
    private long within;
    private double squaresBetween;
    private long between;
    private double last = Double.NaN;

    /** Adds the currents in A after one probe. */
    void add(double[] currents) {
        if (!Double.isNaN(last)) {
            squaresBetween += square(currents[0] - last);
            between++;
        }
        for (int i = 1; i < currents.length; i++) {
            squaresWithin += square(currents[i] - currents[i - 1]);
            within++;
        }
        last = currents[currents.length - 1];
    }

    /** Returns the standard deviation of a reading in A; 0 if the readings do not tell. */
    double standardDeviation() {
        if (within >= LEAST_DIFFERENCES) {
            return Math.sqrt(squaresWithin / within / 2);
        }
        return between == 0 ? 0 : Math.sqrt(squaresBetween / between / 2);
    }

    private static double square(double value) {
        return value * value;
    }
}
