package dev.crosspoint.simulation.instrument.oscilloscope;

import org.hipparchus.special.Erf;

/**
 * Normal deviates that belong to the index of a sample, whoever asks for them and when: the index is hashed (the finaliser of
 * SplitMix64; Steele, Lea and Flood, OOPSLA 2014), and 14 bits of the hash choose one of 2^14 equally probable quantiles of
 * the normal distribution, scaled to a standard deviation of exactly 1. The largest deviate is 4.0, the kurtosis 2.998: far
 * below what 8 bits show.
 */
final class GaussianNoise {
    /** No deviate is larger. */
    static final double LARGEST = 4.1;

    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;
    private static final double[] QUANTILES = quantiles();
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final long key;

    /** A sequence of its own for each key. */
    GaussianNoise(long key) {
        this.key = mix(key);
    }

    /** Puts {@code scale} times the deviates of the samples from {@code index} on on top of them. */
    void addTo(double[] samples, int count, long index, double scale) {
        long hash = hash(index);
        for (int i = 0; i < count; i++) {
            long sample = index + i;
            // One hash serves four samples.
            int quarter = (int) sample & 3;
            if (quarter == 0) {
                hash = hash(sample);
            }
            samples[i] += scale * QUANTILES[(int) (hash >>> 16 * quarter) & MASK];
        }
    }

    private long hash(long index) {
        return mix(key + (index >>> 2) * GOLDEN_GAMMA);
    }

    /** Scrambles a number so that each of its bits changes half of the bits of the result. */
    static long mix(long number) {
        long z = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private static double[] quantiles() {
        double[] quantiles = new double[1 << BITS];
        double squares = 0;
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = Math.sqrt(2) * Erf.erfInv((2 * i + 1.0) / quantiles.length - 1);
            squares += quantiles[i] * quantiles[i];
        }
        double standardDeviation = Math.sqrt(squares / quantiles.length);
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] /= standardDeviation;
        }
        return quantiles;
    }
}
