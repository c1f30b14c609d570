package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Finite values from a stream of any length, for their quantiles at bounded memory: all of them while they are few, and an even
 * random choice once they are many (algorithm R of Vitter, ACM Trans. Math. Softw. 1985, 11, 37).
 */
public final class StreamedSample {

    /** Most values that are kept: at the median their ranks miss by 0.3 %, one standard deviation. */
    static final int CAPACITY = 1 << 15;

    /** Any fixed number will do: the same values give the same quantiles for ever. */
    private static final long SEED = 0x1979_0B57L;

    private static final int FIRST_CAPACITY = 64;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private double[] kept = new double[FIRST_CAPACITY];
    private long size;
    private Optional<Sample> sample = Optional.empty();

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample holds finite values, not " + value);
        }
        if (size == kept.length && size < CAPACITY) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        long place = size < CAPACITY ? size : random.nextLong(size + 1);
        if (place < CAPACITY) {
            kept[(int) place] = value;
            sample = Optional.empty();
        }
        size++;
    }

    /** Returns the number of values that were added. */
    public long size() {
        return size;
    }

    /**
     * Returns a quantile, in the unit of the values.
     *
     * @param probability above 0, at most 1
     * @throws IllegalArgumentException if there are no values
     */
    public double quantile(double probability) {
        return sample().quantile(probability);
    }

    /**
     * Returns the 95 % interval of a quantile from the order statistics of what is kept, valid for any continuous population; empty if
     * the values are too few to bracket it.
     */
    public Optional<Interval> quantileInterval(double probability) {
        return size == 0 ? Optional.empty() : sample().quantileInterval(probability);
    }

    private Sample sample() {
        if (sample.isEmpty()) {
            sample = Optional.of(Sample.of(Arrays.copyOf(kept, (int) Math.min(size, CAPACITY))));
        }
        return sample.get();
    }
}
