package dev.crosspoint.simulation.instrument.generator;

/** The ranges between which the attenuator of an output switches: steps of 10, an assumption. */
public final class OutputRange {
    private static final double LARGEST = 20;
    private static final double SMALLEST = 0.02;
    private static final double RATIO = 10;

    private OutputRange() {}

    /** Returns the full scale in V of the smallest range that takes a peak-to-peak amplitude behind the output resistance. */
    public static double fullScale(double amplitude) {
        double fullScale = LARGEST;
        while (fullScale > SMALLEST && fullScale / RATIO >= amplitude) {
            fullScale /= RATIO;
        }
        return fullScale;
    }
}
