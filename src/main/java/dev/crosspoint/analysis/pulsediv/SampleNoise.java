package dev.crosspoint.analysis.pulsediv;

/**
 * The variance of white noise on samples of something that changes smoothly, from second differences (Gasser, Sroka and
 * Jennen-Steinmetz, Biometrika 1986, 73, 625).
 */
final class SampleNoise {

    /** Fewest samples that tell anything of their noise. */
    static final int FEWEST = 3;

    /** Sum of the squares of the weights 1, -2, 1. */
    private static final double WEIGHTS = 6;

    private SampleNoise() {}

    /** Returns the variance of a sample in its unit squared, from those at {@code from} and after. */
    static double variance(double[] samples, int from) {
        int differences = samples.length - from - 2;
        if (differences < 1) {
            throw new IllegalArgumentException("noise is told from at least " + FEWEST + " samples");
        }
        double squares = 0;
        for (int i = from + 1; i < samples.length - 1; i++) {
            double difference = samples[i - 1] - 2 * samples[i] + samples[i + 1];
            squares += difference * difference;
        }
        return squares / (WEIGHTS * differences);
    }
}
